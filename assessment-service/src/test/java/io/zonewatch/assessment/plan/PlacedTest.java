package io.zonewatch.assessment.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.reporting.UnitCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A goal of 70 from the beginning; of 72 from March on, decided in February; given up from July on, decided in June. */
class PlacedTest {

    private static final LocalDate MARCH = LocalDate.of(2017, 3, 1);
    private static final LocalDate JULY = LocalDate.of(2017, 7, 1);
    private static final Instant DECIDED_IN_FEBRUARY = Instant.parse("2017-02-20T01:00:00Z");
    private static final Instant DECIDED_IN_JUNE = Instant.parse("2017-06-20T01:00:00Z");

    private static final Placed PLACED = Placed.of(
            "plan",
            List.of(
                    new Placed.Version(1, null, null, Instant.parse("2016-12-01T00:00:00Z"), goal("70")),
                    new Placed.Version(2, MARCH, "文〔2017〕2号", DECIDED_IN_FEBRUARY, goal("72")),
                    new Placed.Version(3, JULY, "文〔2017〕3号", DECIDED_IN_JUNE, null)));

    @Test
    void aDayGoesByTheVersionThatHoldsOnIt() {
        assertThat(PLACED.on(LocalDate.of(1999, 1, 1))).contains(goal("70"));
        assertThat(PLACED.on(MARCH.minusDays(1))).contains(goal("70"));
        assertThat(PLACED.on(MARCH)).contains(goal("72"));
        assertThat(PLACED.on(JULY.minusDays(1))).contains(goal("72"));
        assertThat(PLACED.on(JULY)).isEmpty();
    }

    @Test
    void whatWasGivenUpIsSeenAsItHeldLast() {
        assertThat(seenOn(JULY.plusYears(1), PLACED)).isEqualTo(goal("72"));
    }

    @Test
    void whatIsStillToComeIsSeenAsItWillBe() {
        Placed added = Placed.of(
                "plan",
                List.of(
                        new Placed.Version(1, null, null, DECIDED_IN_FEBRUARY, null),
                        new Placed.Version(2, MARCH, "文〔2017〕2号", DECIDED_IN_FEBRUARY, goal("72"))));

        assertThat(added.on(MARCH.minusDays(1))).isEmpty();
        assertThat(seenOn(MARCH.minusDays(1), added)).isEqualTo(goal("72"));
        assertThat(added.seenFrom(new Viewpoint(MARCH, DECIDED_IN_FEBRUARY.minusNanos(1))))
                .isEmpty();
    }

    @Test
    void ofTwoThatBeginOnOneDayTheLaterHolds() {
        Placed replaced = Placed.of(
                "plan",
                List.of(
                        new Placed.Version(1, null, null, DECIDED_IN_FEBRUARY, goal("70")),
                        new Placed.Version(2, MARCH, "文〔2017〕2号", DECIDED_IN_FEBRUARY, goal("72")),
                        new Placed.Version(3, MARCH, "文〔2017〕3号", DECIDED_IN_JUNE, goal("71"))));

        assertThat(replaced.on(MARCH)).contains(goal("71"));
        assertThat(knownAt(DECIDED_IN_JUNE.minusSeconds(1), replaced).on(MARCH)).contains(goal("72"));
    }

    @Test
    void aVersionIsKnownFromItsPublicationOnAndTheFirstAlways() {
        assertThat(knownAt(Instant.EPOCH, PLACED).on(JULY)).contains(goal("70"));
        assertThat(knownAt(DECIDED_IN_FEBRUARY.minusNanos(1), PLACED).on(MARCH)).contains(goal("70"));
        assertThat(knownAt(DECIDED_IN_FEBRUARY, PLACED).on(MARCH)).contains(goal("72"));
        assertThat(knownAt(null, PLACED).on(JULY)).isEmpty();
    }

    private static Target seenOn(LocalDate day, Placed placed) {
        return placed.seenFrom(Viewpoint.on(day)).orElseThrow().target();
    }

    private static Placed knownAt(Instant instant, Placed placed) {
        return placed.seenFrom(new Viewpoint(MARCH, instant)).orElseThrow();
    }

    private static Target goal(String value) {
        return new Target(
                "SHARE",
                "IND_VA_SHARE",
                new Names("占比", "Share"),
                TargetScope.ofCity(new UnitCode("U0001")),
                "M-IND",
                null,
                null,
                new Baseline(new BigDecimal("68"), LocalDate.of(2015, 12, 31), List.of()),
                List.of(new Checkpoint(
                        LocalDate.of(2017, 12, 31), OperatorName.AT_LEAST, new BigDecimal(value), null, List.of())),
                List.of(),
                null,
                null);
    }
}
