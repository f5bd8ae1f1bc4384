package io.zonewatch.indicator.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.indicator.Api;
import io.zonewatch.reporting.CalendarYear;
import io.zonewatch.reporting.DueRule;
import io.zonewatch.reporting.Frequency;
import io.zonewatch.reporting.HolidayPolicy;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.ReportingZone;
import io.zonewatch.reporting.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * When a report is taken and when it is late, to the microsecond: around the ends of periods of all lengths, midnight, holidays,
 * make-up weekends and Spring Festivals as the State Council arranged them from 2015 to 2026.
 */
class WindowBoundariesTest {

    private static final LocalTime RETURN_TIME = LocalTime.of(18, 0);
    private static final int RETURN_DAYS = 3;
    private static final List<CalendarYear> YEARS = IntStream.rangeClosed(2015, 2026)
            .mapToObj(WindowBoundariesTest::year)
            .toList();
    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(YEARS);
    private static final DueTimes DUE_TIMES = new DueTimes(CALENDAR, RETURN_DAYS, RETURN_TIME);
    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 9, 30);

    @Property
    void aPeriodOpensAtTheMidnightInShanghaiAfterItsLastDay(@ForAll("anyPeriods") Period period) {
        Instant openAt = DueTimes.openAt(period);

        assertThat(openAt)
                .isEqualTo(period.end().atTime(16, 0).toInstant(ZoneOffset.UTC))
                .isEqualTo(ReportingZone.instantOf(period.next().start(), LocalTime.MIDNIGHT));
        assertThat(ReportingZone.dateOf(openAt.minus(1, ChronoUnit.MICROS))).isEqualTo(period.end());
        assertThat(ReportingZone.dateOf(openAt)).isEqualTo(period.next().start());
    }

    @Property
    void everyDayOfTheReportingZoneHas24HoursEightAheadOfGreenwich(
            @ForAll("anyPeriods") Period period, @ForAll("minutes") LocalTime time) {
        LocalDate day = period.start();

        assertThat(ReportingZone.instantOf(day, time))
                .isEqualTo(day.atTime(time).toInstant(ZoneOffset.ofHours(8)));
        assertThat(Duration.between(ReportingZone.instantOf(day, time), ReportingZone.instantOf(day.plusDays(1), time)))
                .isEqualTo(Duration.ofDays(1));
    }

    @Property
    void aReportIsTakenFromTheOpeningUntilTheLockLineAndLateAfterTheDueTime(
            @ForAll("periods") Period period, @ForAll("rules") DueRule rule, @ForAll("lockDays") int lockDays) {
        Instant openAt = DueTimes.openAt(period);
        Instant dueAt = rule.dueAt(period, CALENDAR).instant().orElseThrow();
        Instant lockAt = dueAt.plus(Duration.ofDays(lockDays));
        Standing standing = Standing.scheduled(openAt, new Schedule(dueAt, lockAt, null), openAt.minusSeconds(1));

        requireNotTaken(standing, before(openAt), State.SCHEDULED);
        requireTaken(standing, openAt, Lateness.ON_TIME);
        requireTaken(standing, later(openAt, before(dueAt)), Lateness.ON_TIME);
        requireTaken(standing, dueAt, Lateness.ON_TIME);
        if (lockDays > 0) {
            requireTaken(standing, after(dueAt), Lateness.OVERDUE);
            requireTaken(standing, lockAt, Lateness.OVERDUE);
        }
        requireNotTaken(standing, after(lockAt), State.CLOSED);
    }

    @Property
    void aLineBesideARestFallsOnTheNextWorkedDayAtItsOwnTime(
            @ForAll("edges") LocalDate day, @ForAll("minutes") LocalTime time) {
        Period before = Period.of(Frequency.MONTHLY, day).previous();
        Instant dueAt = new DueRule(1, day.getDayOfMonth(), time, HolidayPolicy.NEXT_WORKING_DAY)
                .dueAt(before, CALENDAR)
                .instant()
                .orElseThrow();
        LocalDate worked = ReportingZone.dateOf(dueAt);

        assertThat(dueAt).isEqualTo(ReportingZone.instantOf(worked, time));
        assertThat(isWorked(worked)).isTrue();
        assertThat(day.datesUntil(worked)).noneMatch(WindowBoundariesTest::isWorked);
    }

    @Property
    void aReturnLeavesThreeWorkedDaysWhateverRestsLieBetween(
            @ForAll("edges") LocalDate day, @ForAll("minutes") LocalTime time) {
        LocalDate last = ReportingZone.dateOf(returnedAt(ReportingZone.instantOf(day, time)));

        assertThat(isWorked(last)).isTrue();
        assertThat(day.plusDays(1).datesUntil(last.plusDays(1)).filter(WindowBoundariesTest::isWorked))
                .hasSize(RETURN_DAYS);
    }

    @Property
    void aReturnAtMidnightCountsFromTheNewDay(@ForAll("edges") LocalDate day) {
        Instant midnight = ReportingZone.instantOf(day, LocalTime.MIDNIGHT);
        Instant onTheOldDay = returnedAt(before(midnight));
        Instant onTheNewDay = returnedAt(midnight);

        assertThat(onTheNewDay)
                .isEqualTo(returnedAt(before(ReportingZone.instantOf(day.plusDays(1), LocalTime.MIDNIGHT))));
        if (isWorked(day)) {
            LocalDate next = CALENDAR.plusWorkingDays(ReportingZone.dateOf(onTheOldDay), 1);
            assertThat(onTheNewDay).isEqualTo(ReportingZone.instantOf(next, RETURN_TIME));
        } else {
            assertThat(onTheNewDay).isEqualTo(onTheOldDay);
        }
    }

    @Property
    void whatIsReturnedIsTakenInTimeUntilTheVeryEndOfItsTerm(
            @ForAll("periods") Period period, @ForAll("edges") LocalDate day, @ForAll("minutes") LocalTime time) {
        Instant openAt = DueTimes.openAt(period);
        Instant returnedAt = ReportingZone.instantOf(day, time);
        Instant from = returnedAt.isBefore(openAt) ? openAt : returnedAt;
        Instant dueAt = returnedAt(from);
        Standing returned = Standing.scheduled(openAt, new Schedule(from, from, null), openAt)
                .submitted(from)
                .returned(from, new Schedule(dueAt, from, null).lockedNotBeforeDue());

        requireTaken(returned, dueAt, Lateness.ON_TIME);
        requireNotTaken(returned, after(dueAt), State.CLOSED);
    }

    @Property
    void whatIsReopenedIsTakenUntilTheVeryMomentThatWasGiven(
            @ForAll("periods") Period period,
            @ForAll("rules") DueRule rule,
            @ForAll("edges") LocalDate day,
            @ForAll("minutes") LocalTime time) {
        Instant openAt = DueTimes.openAt(period);
        Instant lockAt = rule.dueAt(period, CALENDAR).instant().orElseThrow();
        Instant reopenedAt = later(after(lockAt), ReportingZone.instantOf(day, LocalTime.MIDNIGHT));
        Instant until = later(after(reopenedAt), ReportingZone.instantOf(day, time));
        Standing reopened = Standing.scheduled(openAt, new Schedule(lockAt, lockAt, null), openAt)
                .reopened(reopenedAt, until);

        requireTaken(reopened, reopenedAt, Lateness.ON_TIME);
        requireTaken(reopened, until, Lateness.ON_TIME);
        requireNotTaken(reopened, after(until), State.CLOSED);
        Schedule moved = new Schedule(until.plus(Duration.ofDays(9)), until.plus(Duration.ofDays(9)), null);
        requireNotTaken(reopened.rescheduled(moved, reopenedAt), after(until), State.CLOSED);
    }

    @Property
    void whatIsReopenedBeforeItsPeriodEndsIsNotTakenBefore(@ForAll("periods") Period period) {
        Instant openAt = DueTimes.openAt(period);
        Instant now = openAt.minus(Duration.ofDays(5));
        Instant until = openAt.plus(Duration.ofHours(1));
        Standing reopened = Standing.scheduled(openAt, new Schedule(until, until, null), now)
                .exempted(now, Exemption.GRANTED)
                .reopened(now, until);

        requireNotTaken(reopened, before(openAt), State.SCHEDULED);
        requireTaken(reopened, openAt, Lateness.ON_TIME);
        requireTaken(reopened, until, Lateness.ON_TIME);
        requireNotTaken(reopened, after(until), State.CLOSED);
    }

    @Property
    void whatIsOwedAgainLeavesItsTermAndIsLateOnlyAfterIt(
            @ForAll("periods") Period period,
            @ForAll("rules") DueRule rule,
            @ForAll("lockDays") int lockDays,
            @ForAll("edges") LocalDate day,
            @ForAll("minutes") LocalTime time) {
        Instant openAt = DueTimes.openAt(period);
        Instant dueByRule = rule.dueAt(period, CALENDAR).instant().orElseThrow();
        Instant now = ReportingZone.instantOf(day, time);
        Schedule lines = new Schedule(dueByRule, dueByRule.plus(Duration.ofDays(lockDays)), null)
                .foreseeable(Schedule.UNKNOWN, DUE_TIMES.foreseeable(now));
        Standing owed = Standing.exempt(openAt, lines, openAt.minusSeconds(1), Exemption.GRANTED)
                .reinstated(now, lines);

        assertThat(owed.dueAt()).isEqualTo(later(dueByRule, returnedAt(now)));
        Instant daysBehind = ReportingZone.instantOf(
                ReportingZone.dateOf(owed.dueAt()).plusDays(lockDays),
                LocalTime.ofInstant(dueByRule, ReportingZone.ID));
        assertThat(owed.lockAt()).isEqualTo(later(daysBehind, owed.dueAt()));
        assertThat(owed.lateness()).isEqualTo(Lateness.ON_TIME);
        requireTaken(owed, later(openAt, owed.dueAt()), Lateness.ON_TIME);
        requireNotTaken(owed, after(owed.lockAt()), State.CLOSED);
    }

    @Provide
    Arbitrary<Period> anyPeriods() {
        return Combinators.combine(
                        Arbitraries.of(Frequency.class),
                        Arbitraries.integers().between(2000, 2100),
                        Arbitraries.integers().between(0, 11))
                .as((frequency, year, number) -> new Period(frequency, year, number % frequency.periodsPerYear() + 1));
    }

    /** So early that every line of {@link #rules} falls into a known year. */
    @Provide
    Arbitrary<Period> periods() {
        return anyPeriods().map(period -> new Period(period.frequency(), 2015 + period.year() % 10, period.number()));
    }

    @Provide
    Arbitrary<DueRule> rules() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(1, 31),
                        minutes(),
                        Arbitraries.of(HolidayPolicy.class))
                .as(DueRule::new);
    }

    @Provide
    Arbitrary<Integer> lockDays() {
        return Arbitraries.integers().between(0, 60);
    }

    @Provide
    Arbitrary<LocalTime> minutes() {
        return Arbitraries.oneOf(
                Arbitraries.of(LocalTime.MIDNIGHT, LocalTime.NOON, LocalTime.of(23, 59)),
                Arbitraries.integers().between(0, 24 * 60 - 1).map(minute -> LocalTime.MIDNIGHT.plusMinutes(minute)));
    }

    /** Days on, before and after the first and the last day of a rest or of make-up work, and any others. */
    @Provide
    Arbitrary<LocalDate> edges() {
        SortedSet<LocalDate> edges = new TreeSet<>();
        YEARS.forEach(year -> List.of(year.holidays(), year.makeUpWorkdays())
                .forEach(days -> days.forEach(day -> {
                    edges.add(day.minusDays(1));
                    edges.add(day);
                    edges.add(day.plusDays(1));
                })));
        edges.removeIf(day -> day.isBefore(FIRST) || day.isAfter(LAST));
        return Arbitraries.oneOf(
                Arbitraries.of(edges),
                Arbitraries.longs()
                        .between(FIRST.toEpochDay(), LAST.toEpochDay())
                        .map(LocalDate::ofEpochDay));
    }

    private static void requireTaken(Standing standing, Instant at, Lateness lateness) {
        Standing submitted = standing.submitted(at);

        assertThat(submitted.state()).isEqualTo(State.SUBMITTED);
        assertThat(submitted.lateness()).isEqualTo(lateness);
    }

    private static void requireNotTaken(Standing standing, Instant at, State state) {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> standing.submitted(at));
        assertThat(standing.advanced(at).state()).isEqualTo(state);
    }

    /** As the published list of the year has it, read anew. */
    private static boolean isWorked(LocalDate day) {
        CalendarYear year = YEARS.get(day.getYear() - FIRST.getYear());
        boolean weekend = day.getDayOfWeek().getValue() > 5;
        return year.makeUpWorkdays().contains(day)
                || (!weekend && !year.holidays().contains(day));
    }

    private static Instant returnedAt(Instant moment) {
        return DUE_TIMES.foreseeable(moment).instant().orElseThrow();
    }

    private static Instant before(Instant line) {
        return line.minus(1, ChronoUnit.MICROS);
    }

    private static Instant after(Instant line) {
        return line.plus(1, ChronoUnit.MICROS);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    private static CalendarYear year(int year) {
        try {
            return JsonMapper.builder()
                    .build()
                    .readValue(Api.file("deploy/plans/china-calendars/" + year + ".json"), CalendarYear.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
