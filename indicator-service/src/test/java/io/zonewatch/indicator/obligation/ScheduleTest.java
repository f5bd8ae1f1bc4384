package io.zonewatch.indicator.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.reporting.Due;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** No line binds before it could be known. */
class ScheduleTest {

    private static final Instant START = at("2016-01-01T00:00:00+08:00");
    private static final Schedule RULED = lines("2016-04-12T12:00:00+08:00", "2016-05-20T18:00:00+08:00");
    private static final Due MID_APRIL = new Due.At(at("2016-04-18T18:00:00+08:00"));

    @Test
    void aLineKnownInTimeStaysWhereTheRulePutsIt() {
        assertThat(RULED.foreseeable(Schedule.UNKNOWN, new Due.At(at("2016-04-12T12:00:00+08:00"))))
                .isEqualTo(RULED);
    }

    @Test
    void aLineKnownTooLateLeavesTheTermAndTakesTheLockLineAlong() {
        assertThat(RULED.foreseeable(Schedule.UNKNOWN, MID_APRIL))
                .isEqualTo(lines("2016-04-18T18:00:00+08:00", "2016-05-26T18:00:00+08:00"));
    }

    @Test
    void aLineThatMovesForwardTooLateStaysWhereItWasKnown() {
        Schedule known = lines("2016-04-15T12:00:00+08:00", "2016-05-20T18:00:00+08:00");

        assertThat(RULED.foreseeable(known, MID_APRIL).dueAt()).isEqualTo(known.dueAt());
    }

    @Test
    void aLineThatMovesBackAppliesAtOnce() {
        Schedule known = lines("2016-04-11T12:00:00+08:00", "2016-05-20T18:00:00+08:00");

        assertThat(RULED.foreseeable(known, MID_APRIL)).isEqualTo(RULED);
    }

    @Test
    void whatTheTermOfCannotBeSaidIsLeftOpenWithTheMissingYear() {
        Due unknown = new Due.CalendarMissing(2016);

        assertThat(RULED.foreseeable(Schedule.UNKNOWN, unknown)).isEqualTo(new Schedule(null, null, 2016));
        assertThat(RULED.foreseeable(RULED, unknown)).isEqualTo(RULED);
        assertThat(RULED.foreseeable(Schedule.UNKNOWN, new Due.CalendarMissing(2015)))
                .isEqualTo(RULED);
    }

    /** Publishing something again, or something else, moves nothing. */
    @Property
    void onceSettledLinesStayHoweverOftenTheRulesAreAppliedAgain(
            @ForAll("schedules") Schedule ruled,
            @ForAll("schedules") Schedule known,
            @ForAll("moments") Instant first,
            @ForAll("moments") Instant second) {
        Instant later = first.isBefore(second) ? second : first;
        Schedule settled = ruled.foreseeable(known, new Due.At(first));

        assertThat(settled.foreseeable(settled, new Due.At(later))).isEqualTo(settled);
        assertThat(ruled.foreseeable(settled, new Due.At(later))).isEqualTo(settled);
    }

    @Property
    void neitherLineFallsBeforeTheRulesNorBeforeItCouldBeKnown(
            @ForAll("schedules") Schedule ruled, @ForAll("moments") Instant earliest) {
        Schedule settled = ruled.foreseeable(Schedule.UNKNOWN, new Due.At(earliest));

        assertThat(settled.dueAt()).isAfterOrEqualTo(ruled.dueAt()).isAfterOrEqualTo(earliest);
        assertThat(settled.lockAt()).isAfterOrEqualTo(ruled.lockAt()).isAfterOrEqualTo(settled.dueAt());
    }

    @Provide
    static Arbitrary<Instant> moments() {
        return Arbitraries.integers().between(0, 400).map(days -> START.plus(Duration.ofDays(days)));
    }

    @Provide
    static Arbitrary<Schedule> schedules() {
        return moments().flatMap(due -> Arbitraries.integers()
                .between(0, 60)
                .map(days -> new Schedule(due, due.plus(Duration.ofDays(days)), null)));
    }

    private static Schedule lines(String due, String lock) {
        return new Schedule(at(due), at(lock), null);
    }

    private static Instant at(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }
}
