package io.zonewatch.assessment.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.assessment.plan.Checkpoint;
import io.zonewatch.assessment.plan.OperatorName;
import io.zonewatch.assessment.plan.Placed;
import io.zonewatch.assessment.plan.Target;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a target was to do in which version of its plan. From 2015 to 2016 it goes from 68 to 70, 366 days. */
class StretchTest {

    private static final LocalDate START = LocalDate.of(2015, 12, 31);
    private static final LocalDate END = LocalDate.of(2016, 12, 31);
    private static final LocalDate JULY = LocalDate.of(2016, 7, 1);
    private static final LocalDate LATER = LocalDate.of(2017, 2, 1);

    @Test
    void aTargetThatWasNeverChangedIsOneStretchForEver() {
        Stretch only = stretches(LATER, version(1, null, goal("70"))).getFirst();

        assertThat(only.from()).isNull();
        assertThat(only.until()).isNull();
        assertThat(only.path()).containsExactly(at(START, "68"), at(END, "70"));
    }

    @Test
    void aVersionThatChangesOtherTargetsDividesNothing() {
        assertThat(stretches(LATER, version(1, null, goal("70")), version(2, JULY, goal("70"))))
                .singleElement()
                .satisfies(stretch -> assertThat(stretch.basis().version()).isEqualTo(1));
    }

    @Test
    void eachPathIsDrawnForAsLongAsItWasValid() {
        List<Stretch> stretches = stretches(LATER, version(1, null, goal("70")), version(2, JULY, goal("74")));

        assertThat(stretches).hasSize(2);
        assertThat(stretches.getFirst().until()).isEqualTo(JULY.minusDays(1));
        // 68 + 2 · 182 ÷ 366
        assertThat(stretches.getFirst().path())
                .containsExactly(at(START, "68"), at(JULY.minusDays(1), "68.994535519126"));
        // 68 + 6 · 183 ÷ 366
        assertThat(stretches.getLast().path()).containsExactly(at(JULY, "71"), at(END, "74"));
        assertThat(stretches.getFirst().within()).isEmpty();
        assertThat(stretches.getLast().within()).extracting(Checkpoint::date).containsExactly(END);
        assertThat(stretches.getFirst().checkpointOn(JULY.minusDays(1)).value()).isEqualByComparingTo("70");
    }

    @Test
    void ofVersionsOfTheSameDayTheLatestHolds() {
        assertThat(stretches(
                        LATER,
                        version(1, null, goal("70")),
                        version(2, JULY, goal("72")),
                        version(3, JULY, goal("74"))))
                .extracting(stretch -> stretch.basis().version())
                .containsExactly(1, 3);
    }

    @Test
    void whatIsGivenUpEndsAndWhatIsStillToComeIsNotThereYet() {
        assertThat(stretches(LATER, version(1, null, goal("70")), version(2, JULY, null)))
                .singleElement()
                .satisfies(stretch -> assertThat(stretch.until()).isEqualTo(JULY.minusDays(1)));
        assertThat(stretches(JULY.minusDays(1), version(1, null, goal("70")), version(2, JULY, goal("74"))))
                .singleElement()
                .satisfies(stretch -> assertThat(stretch.path()).contains(at(END, "70")));
    }

    @Test
    void anOpenNumberHasNoPathUntilItIsSet() {
        Target open = Targets.target(START, "68", new Checkpoint(END, OperatorName.UNSET, null, null, List.of()));

        List<Stretch> stretches = stretches(LATER, version(1, null, open), version(2, JULY, goal("70")));

        assertThat(stretches.getFirst().path()).isEmpty();
        assertThat(stretches.getLast().path()).containsExactly(at(JULY, "69"), at(END, "70"));
    }

    private static List<Stretch> stretches(LocalDate day, Placed.Version... versions) {
        return Stretch.of(new Placed("plan", List.of(versions), versions[0].target()), day);
    }

    private static Placed.Version version(int number, LocalDate validFrom, Target target) {
        return new Placed.Version(
                number,
                validFrom,
                validFrom == null ? null : "D-" + number,
                Instant.parse("2016-01-01T00:00:00Z"),
                target);
    }

    private static Target goal(String value) {
        return Targets.target(START, "68", Targets.atLeast("2016-12-31", value));
    }

    private static Path.Vertex at(LocalDate date, String value) {
        return new Path.Vertex(date, new BigDecimal(value));
    }
}
