package io.zonewatch.indicator.calendar;

import io.zonewatch.chassis.problem.ProblemCode;

/** What is refused about working calendars, and what can be wrong with a day of one. */
enum CalendarProblem implements ProblemCode {
    /** The year of the path is not the year of the body. */
    YEAR_MISMATCH(400),
    /** A calendar that contradicts itself; each day is named. */
    CALENDAR_INVALID(422),
    /** A calendar is replaced by a version that is not higher. */
    CALENDAR_VERSION(422),
    /** A day that is not of the year. */
    OTHER_YEAR(422),
    /** A day that is given twice. */
    DUPLICATE(422),
    /** A day off on which people work. */
    HOLIDAY_AND_WORKDAY(422),
    /** A make-up workday that is a workday anyway. */
    NOT_A_WEEKEND(422);

    private final int status;

    CalendarProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
