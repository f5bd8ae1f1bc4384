package io.zonewatch.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CalendarPropertiesTest {

    private final WorkingCalendar calendar = Calendars.BOTH;

    @Property
    void workingDaysForthAndBackReturnToAWorkingDay(@ForAll("days") LocalDate day, @ForAll @IntRange(max = 20) int n) {
        LocalDate start = calendar.rollForward(day);

        assertThat(calendar.plusWorkingDays(calendar.plusWorkingDays(start, n), -n))
                .isEqualTo(start);
    }

    @Property
    void exactlyNWorkingDaysLieBetween(@ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 20) int n) {
        LocalDate reached = calendar.plusWorkingDays(day, n);

        assertThat(calendar.isWorkingDay(reached)).isTrue();
        assertThat(day.plusDays(1).datesUntil(reached.plusDays(1)).filter(calendar::isWorkingDay))
                .hasSize(n);
    }

    @Property
    void rollingForwardSkipsNoWorkingDayAndRestsThere(@ForAll("days") LocalDate day) {
        LocalDate rolled = calendar.rollForward(day);

        assertThat(calendar.isWorkingDay(rolled)).isTrue();
        assertThat(day.datesUntil(rolled)).noneMatch(calendar::isWorkingDay);
        assertThat(calendar.rollForward(rolled)).isEqualTo(rolled);
        assertThat(ChronoUnit.DAYS.between(day, rolled)).isBetween(0L, 8L);
    }

    @Property
    void makeUpDaysBalanceNothingElse(@ForAll("days") LocalDate day) {
        boolean weekend = day.getDayOfWeek().getValue() > 5;
        boolean madeUp =
                calendar.year(day.getYear()).orElseThrow().makeUpWorkdays().contains(day);

        assertThat(calendar.isWorkingDay(day)).isEqualTo(madeUp || (!weekend && !calendar.isStatutoryHoliday(day)));
    }

    @Property
    void dueWithoutPolicyIsTheDayOrTheMonthsLast(@ForAll("rules") DueRule rule, @ForAll("periods") Period period) {
        Instant due = withPolicy(rule, HolidayPolicy.NONE)
                .dueAt(period, WorkingCalendar.of())
                .instant()
                .orElseThrow();

        LocalDate day = ReportingZone.dateOf(due);
        YearMonth month = YearMonth.from(period.end()).plusMonths(rule.monthsAfter());
        assertThat(YearMonth.from(day)).isEqualTo(month);
        assertThat(day.getDayOfMonth()).isEqualTo(Math.min(rule.day(), month.lengthOfMonth()));
        assertThat(due).isEqualTo(ReportingZone.instantOf(day, rule.time()));
    }

    @Property
    void strongerPoliciesNeverMoveADueTimeEarlier(@ForAll("rules") DueRule rule, @ForAll("periods") Period period) {
        Instant stands = withPolicy(rule, HolidayPolicy.NONE)
                .dueAt(period, calendar)
                .instant()
                .orElseThrow();
        Instant past = withPolicy(rule, HolidayPolicy.STATUTORY_HOLIDAYS_ONLY)
                .dueAt(period, calendar)
                .instant()
                .orElseThrow();
        Instant worked = withPolicy(rule, HolidayPolicy.NEXT_WORKING_DAY)
                .dueAt(period, calendar)
                .instant()
                .orElseThrow();

        assertThat(stands).isBeforeOrEqualTo(past);
        assertThat(past).isBeforeOrEqualTo(worked);
        assertThat(calendar.isStatutoryHoliday(ReportingZone.dateOf(past))).isFalse();
        assertThat(calendar.isWorkingDay(ReportingZone.dateOf(worked))).isTrue();
    }

    @Property
    void laterPeriodsAreNeverDueEarlier(@ForAll("rules") DueRule rule, @ForAll("periods") Period period) {
        Instant due = rule.dueAt(period, calendar).instant().orElseThrow();
        Instant next = withPolicy(rule, HolidayPolicy.NONE)
                .dueAt(period.next(), calendar)
                .instant()
                .orElseThrow();

        assertThat(due).isBefore(next);
    }

    @Property
    void withoutTheYearTheAnswerIsItsAbsence(@ForAll("rules") DueRule rule, @ForAll("periods") Period period) {
        Due due = withPolicy(rule, HolidayPolicy.NEXT_WORKING_DAY).dueAt(period, WorkingCalendar.of());

        YearMonth month = YearMonth.from(period.end()).plusMonths(rule.monthsAfter());
        assertThat(due).isEqualTo(new Due.CalendarMissing(month.getYear()));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2016, 2, 1).toEpochDay(),
                        LocalDate.of(2017, 11, 15).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<Period> periods() {
        return Arbitraries.integers().between(0, 19).map(n -> Period.parse("2016-01")
                .plus(n));
    }

    @Provide
    Arbitrary<DueRule> rules() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(1, 31),
                        Arbitraries.integers().between(0, 1439),
                        Arbitraries.of(HolidayPolicy.class))
                .as((months, day, minute, policy) ->
                        new DueRule(months, day, LocalTime.of(minute / 60, minute % 60), policy));
    }

    private static DueRule withPolicy(DueRule rule, HolidayPolicy policy) {
        return new DueRule(rule.monthsAfter(), rule.day(), rule.time(), policy);
    }
}
