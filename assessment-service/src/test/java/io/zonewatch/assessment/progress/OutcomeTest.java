package io.zonewatch.assessment.progress;

import static io.zonewatch.assessment.progress.Growth.COMPOUND;
import static io.zonewatch.assessment.progress.Growth.PERCENTAGE_POINTS;
import static io.zonewatch.assessment.progress.Targets.about;
import static io.zonewatch.assessment.progress.Targets.atLeast;
import static io.zonewatch.assessment.progress.Targets.atMost;
import static io.zonewatch.assessment.progress.Targets.target;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.assessment.plan.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The judgement: cut-offs, operators, edges. */
class OutcomeTest {

    private static final LocalDate END_2016 = LocalDate.parse("2016-12-31");

    @ParameterizedTest(name = "{0} % at the end of 2016 is {1}")
    @CsvSource({
        "70.00, ACHIEVED",
        "69.15, ON_TRACK",
        "68.95, ON_TRACK",
        "68.94, SLOW",
        "68.60, SLOW",
        "68.59, LIMITED",
        "68.00, LIMITED",
        "67.99, MOVING_AWAY"
    })
    void sharesAreJudgedInPointsAYear(String value, Status status) {
        assertThat(status(Targets.valueAddedShare(), END_2016, value)).isEqualTo(status);
    }

    @Test
    void thePaceOfAShareIsInPointsAYear() {
        Pace.Known pace = pace(Targets.valueAddedShare(), PERCENTAGE_POINTS, "2016-12-31", "69.15");

        assertThat(pace.required()).isEqualByComparingTo("1");
        assertThat(pace.observed()).isEqualByComparingTo("1.15");
        assertThat(pace.ratio()).isEqualByComparingTo("1.15");
    }

    /** 70 − 68 in two years, one of them a leap year: one point a year on every day of both, so R = 1 for who has moved by a point a year. */
    @ParameterizedTest(name = "{0}: required 1 a year, {1} is R = {2}")
    @CsvSource({
        "2016-02-29, 68.163934426229508, 1.0000",
        "2016-12-31, 69.15,              1.1500",
        "2016-12-31, 68.95,              0.9500",
        "2016-12-31, 68.60,              0.6000",
        "2017-12-31, 69.50,              0.7500"
    })
    void aLeapYearAsksForNoMoreThanAnother(String day, String value, String ratio) {
        Target target = target(Targets.START, "68", atLeast("2017-12-31", "70.0"), about("2020-12-31", "75", "0.5"));

        Pace.Known pace = pace(target, PERCENTAGE_POINTS, day, value);

        assertThat(pace.required().setScale(20, RoundingMode.HALF_UP)).isEqualByComparingTo("1");
        assertThat(rounded(pace.ratio(), 4)).isEqualTo(ratio);
    }

    /** Two points in two years, and one of the three years in which five more are to come: 2 + 5/3 in three years. */
    @Test
    void whoMovesEvenlyIsOnTrackInEveryStretch() {
        Pace.Known pace = pace(Targets.valueAddedShare(), PERCENTAGE_POINTS, "2018-12-31", "71.666666666666666667");

        assertThat(rounded(pace.required(), 6)).isEqualTo("1.222222");
        assertThat(rounded(pace.ratio(), 12)).isEqualTo("1.000000000000");
    }

    /** Eurostat's formula by hand: from 100 to 144 in two years is 20 % a year, from 100 to 115 in one is 15 %. */
    @Test
    void whatGrowsIsMeasuredByItsAverageGrowthAYear() {
        Target target = target(Targets.START, "100", atLeast("2017-12-31", "144"));

        Pace.Known pace = pace(target, COMPOUND, "2016-12-31", "115");

        assertThat(rounded(pace.required(), 6)).isEqualTo("20.000000");
        assertThat(rounded(pace.observed(), 6)).isEqualTo("15.000000");
        assertThat(rounded(pace.ratio(), 6)).isEqualTo("0.750000");
    }

    @Test
    void aboutIsReachedWithinTheToleranceOfTheDesiredDirection() {
        LocalDate end = LocalDate.parse("2020-12-31");

        assertThat(status(Targets.valueAddedShare(), end, "74.50")).isEqualTo(Status.ACHIEVED);
        assertThat(status(Targets.valueAddedShare(), end, "80.00")).isEqualTo(Status.ACHIEVED);
        assertThat(status(Targets.valueAddedShare(), end, "74.49")).isEqualTo(Status.SLOW);
    }

    @Test
    void afterTheLastDayAMissedGoalIsNeverOnTrack() {
        assertThat(status(Targets.valueAddedShare(), LocalDate.parse("2021-03-31"), "74.49"))
                .isEqualTo(Status.SLOW);
        assertThat(status(Targets.valueAddedShare(), LocalDate.parse("2021-03-31"), "75"))
                .isEqualTo(Status.ACHIEVED);
    }

    @Test
    void whatIsToFallIsJudgedTheOtherWayRound() {
        Target intensity = target(Targets.START, "2.0", atMost("2020-12-31", "1.5"));

        assertThat(status(intensity, END_2016, "1.9")).isEqualTo(Status.ON_TRACK);
        assertThat(status(intensity, END_2016, "2.1")).isEqualTo(Status.MOVING_AWAY);
        assertThat(status(intensity, END_2016, "1.5")).isEqualTo(Status.ACHIEVED);
    }

    @Test
    void whereTheBaselineIsToBeKeptItIsKeptOrLost() {
        Target kept = target(Targets.START, "50", about("2020-12-31", "50", "1"));

        assertThat(status(kept, END_2016, "50.9")).isEqualTo(Status.ACHIEVED);
        assertThat(status(kept, END_2016, "49")).isEqualTo(Status.ACHIEVED);
        assertThat(status(kept, END_2016, "51.1")).isEqualTo(Status.MOVING_AWAY);
        assertThat(Point.completion(kept, new BigDecimal("50.9"))).isNull();
    }

    @Test
    void whatWasGoodEnoughAtTheBaselineAndIsNoLongerHasBeenLost() {
        Target loose = target(Targets.START, "50", atLeast("2020-12-31", "40"));

        assertThat(status(loose, END_2016, "45")).isEqualTo(Status.ACHIEVED);
        assertThat(status(loose, END_2016, "39")).isEqualTo(Status.MOVING_AWAY);
    }

    @Test
    void onTheBaselinesDayThereIsNothingToJudge() {
        assertThat(why(Targets.valueAddedShare(), PERCENTAGE_POINTS, "2015-12-31", "71"))
                .isEqualTo(Reason.Code.BEFORE_BASELINE);
        assertThat(why(Targets.valueAddedShare(), PERCENTAGE_POINTS, "2015-06-30", "71"))
                .isEqualTo(Reason.Code.BEFORE_BASELINE);
    }

    @Test
    void growthNeedsAPositiveBaseAndGoal() {
        assertThat(why(target(Targets.START, "0", atLeast("2020-12-31", "10")), COMPOUND, "2016-12-31", "1"))
                .isEqualTo(Reason.Code.ZERO_BASE);
        assertThat(why(target(Targets.START, "-5", atLeast("2020-12-31", "10")), COMPOUND, "2016-12-31", "1"))
                .isEqualTo(Reason.Code.NEGATIVE_BASE);
        assertThat(why(target(Targets.START, "5", atMost("2020-12-31", "0")), COMPOUND, "2016-12-31", "4"))
                .isEqualTo(Reason.Code.OPPOSITE_SIGNS);
        assertThat(why(target(Targets.START, "5", atLeast("2020-12-31", "10")), COMPOUND, "2016-12-31", "-1"))
                .isEqualTo(Reason.Code.OPPOSITE_SIGNS);
    }

    @Test
    void aReachedCheckpointNeedsNoGrowth() {
        Target platforms = target(Targets.START, "0", atLeast("2020-12-31", "2"));

        assertThat(Outcome.of(platforms, COMPOUND, END_2016, new BigDecimal("2")))
                .isEqualTo(new Outcome.Assessed(Status.ACHIEVED, Optional.empty()));
    }

    @Test
    void aPathThatTurnsBackHasNoRequiredGrowth() {
        Target detour = target(Targets.START, "50", atLeast("2017-12-31", "40"), atLeast("2020-12-31", "60"));

        assertThat(why(detour, PERCENTAGE_POINTS, "2018-01-31", "45")).isEqualTo(Reason.Code.PATH_TURNS);
    }

    private static Status status(Target target, LocalDate day, String value) {
        return ((Outcome.Assessed) Outcome.of(target, PERCENTAGE_POINTS, day, new BigDecimal(value))).status();
    }

    private static Reason.Code why(Target target, Growth growth, String day, String value) {
        Outcome outcome = Outcome.of(target, growth, LocalDate.parse(day), new BigDecimal(value));
        return ((Outcome.CannotBeAssessed) outcome).reason().code();
    }

    private static Pace.Known pace(Target target, Growth growth, String day, String value) {
        Outcome outcome = Outcome.of(target, growth, LocalDate.parse(day), new BigDecimal(value));
        return ((Outcome.Assessed) outcome).pace().orElseThrow();
    }

    private static String rounded(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }
}
