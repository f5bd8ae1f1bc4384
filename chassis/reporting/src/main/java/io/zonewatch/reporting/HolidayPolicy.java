package io.zonewatch.reporting;

import java.time.LocalDate;

/** What becomes of a due day on which people do not work; chosen per form. */
public enum HolidayPolicy {
    /** The day stands; no calendar is needed. */
    NONE,
    /** The day moves past the arranged days off of a statutory holiday; it may end up on, and an ordinary weekend leaves it on, a weekend. */
    STATUTORY_HOLIDAYS_ONLY,
    /** The day moves to the next working day, which may be a make-up weekend. */
    NEXT_WORKING_DAY;

    LocalDate roll(LocalDate day, WorkingCalendar calendar) {
        return switch (this) {
            case NONE -> day;
            case STATUTORY_HOLIDAYS_ONLY -> calendar.rollPastHolidays(day);
            case NEXT_WORKING_DAY -> calendar.rollForward(day);
        };
    }
}
