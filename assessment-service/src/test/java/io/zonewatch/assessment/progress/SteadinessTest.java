package io.zonewatch.assessment.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.assessment.plan.Checkpoint;
import io.zonewatch.assessment.plan.OperatorName;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Steady growth. */
class SteadinessTest {

    private static final LocalDate END = LocalDate.of(2017, 12, 31);

    /** Years grow by 3 per cent at least, no quarter falls by more than 2. */
    private static final Checkpoint STEADY = new Checkpoint(
            END, OperatorName.STEADY_GROWTH, null, null, new BigDecimal("3"), new BigDecimal("-2"), null, List.of());

    @ParameterizedTest(name = "{0} % in the year, {1} % in the quarter on {2}: {3}")
    @CsvSource({
        "3.0,  -2.0, 2017-09-30, ON_TRACK",
        "3.0,      , 2017-02-28, ON_TRACK",
        "3.0,  -2.0, 2017-12-31, ACHIEVED",
        "3.0,  -2.1, 2017-12-31, SLOW",
        "2.9,   5.0, 2017-09-30, LIMITED",
        "0.0,  -2.1, 2017-12-31, LIMITED",
        "-0.1,  5.0, 2017-12-31, MOVING_AWAY"
    })
    void isJudgedByTheYearAndItsLatestQuarter(BigDecimal year, BigDecimal quarter, LocalDate day, Status status) {
        assertThat(new Steadiness(year, quarter, null).judge(STEADY, day)).isEqualTo(Outcome.assessed(status));
    }

    @Test
    void isNotJudgedWithoutAGrowth() {
        assertThat(Steadiness.unknown(Reason.of(Reason.Code.ZERO_BASE)).judge(STEADY, END))
                .isEqualTo(Outcome.cannot(Reason.Code.ZERO_BASE));
    }

    @Test
    void aYearThatHasFailedIsJudgedWithoutTheQuarter() {
        Reason quarterMissing = Reason.of(Reason.Code.MISSING);

        assertThat(new Steadiness(new BigDecimal("-2"), null, quarterMissing).judge(STEADY, END))
                .isEqualTo(Outcome.assessed(Status.MOVING_AWAY));
        assertThat(new Steadiness(new BigDecimal("5"), null, quarterMissing).judge(STEADY, END))
                .isEqualTo(Outcome.cannot(Reason.Code.MISSING));
    }

    /** 212.2 after 197.2 is 7.6 per cent more. */
    @Test
    void growsOnTheYearBefore() {
        assertThat(Steadiness.growth(new BigDecimal("212.2"), new BigDecimal("197.2"))
                        .setScale(1, RoundingMode.HALF_UP))
                .isEqualByComparingTo("7.6");
        assertThat(Steadiness.unfit(BigDecimal.ZERO)).isEqualTo(Reason.Code.ZERO_BASE);
        assertThat(Steadiness.unfit(new BigDecimal("-1"))).isEqualTo(Reason.Code.NEGATIVE_BASE);
        assertThat(Steadiness.unfit(BigDecimal.ONE)).isNull();
    }
}
