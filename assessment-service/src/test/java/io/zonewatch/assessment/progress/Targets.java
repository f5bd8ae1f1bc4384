package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.plan.Baseline;
import io.zonewatch.assessment.plan.Checkpoint;
import io.zonewatch.assessment.plan.Names;
import io.zonewatch.assessment.plan.OperatorName;
import io.zonewatch.assessment.plan.Target;
import io.zonewatch.assessment.plan.TargetScope;
import io.zonewatch.reporting.UnitCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Targets for tests of the formulas. */
final class Targets {

    static final LocalDate START = LocalDate.of(2015, 12, 31);

    private Targets() {}

    /** 68 % at the end of 2015, at least 70 at the end of 2017, about 75 at the end of 2020. */
    static Target valueAddedShare() {
        return target(START, "68", atLeast("2017-12-31", "70"), about("2020-12-31", "75", "0.5"));
    }

    static Target target(LocalDate start, String baseline, Checkpoint... checkpoints) {
        return new Target(
                "T-1",
                "INDICATOR",
                new Names("目标", "Target"),
                TargetScope.ofCity(new UnitCode("U0001")),
                "M-IND",
                null,
                null,
                new Baseline(new BigDecimal(baseline), start, List.of()),
                List.of(checkpoints),
                List.of(),
                null,
                null);
    }

    static Checkpoint atLeast(String date, String value) {
        return checkpoint(date, OperatorName.AT_LEAST, value, null);
    }

    static Checkpoint atMost(String date, String value) {
        return checkpoint(date, OperatorName.AT_MOST, value, null);
    }

    static Checkpoint about(String date, String value, String tolerance) {
        return checkpoint(date, OperatorName.ABOUT, value, new BigDecimal(tolerance));
    }

    private static Checkpoint checkpoint(String date, OperatorName operator, String value, BigDecimal tolerance) {
        return new Checkpoint(LocalDate.parse(date), operator, new BigDecimal(value), tolerance, List.of());
    }
}
