package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.plan.Checkpoint;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How an indicator has grown on the year before in the comparable scope 可比口径同比, which is what steady growth 平稳增长 is judged by.
 *
 * @param yearly growth of the period's figure, in %; null with a reason
 * @param quarterly growth of the latest whole quarter of the year alone, in %; null where the year has none yet, or with a reason
 * @param missing why a growth is not known, or null
 */
record Steadiness(BigDecimal yearly, BigDecimal quarterly, Reason missing) {

    static Steadiness unknown(Reason why) {
        return new Steadiness(null, null, why);
    }

    /** (x ÷ x' − 1) · 100 for a positive x'. */
    static BigDecimal growth(BigDecimal now, BigDecimal before) {
        return Arithmetic.quotient(now, before).subtract(BigDecimal.ONE).movePointRight(2);
    }

    /** Why there is no growth on a base, or null if there is one. */
    static Reason.Code unfit(BigDecimal base) {
        return switch (base.signum()) {
            case 0 -> Reason.Code.ZERO_BASE;
            case -1 -> Reason.Code.NEGATIVE_BASE;
            default -> null;
        };
    }

    /**
     * The judgement: on track while both growths keep to their floors, and achieved if so on the checkpoint's day; slow where only the quarter does not,
     * limited where the year's growth does not, and moving away where the figure has become less than a year ago.
     * A year that has failed is judged although the quarter is not known.
     */
    Outcome judge(Checkpoint checkpoint, LocalDate day) {
        if (yearly != null && yearly.compareTo(checkpoint.floor()) < 0) {
            return Outcome.assessed(yearly.signum() < 0 ? Status.MOVING_AWAY : Status.LIMITED);
        }
        if (missing != null) {
            return new Outcome.CannotBeAssessed(missing);
        }
        if (quarterly != null && quarterly.compareTo(checkpoint.quarterFloor()) < 0) {
            return Outcome.assessed(Status.SLOW);
        }
        return Outcome.assessed(day.isBefore(checkpoint.date()) ? Status.ON_TRACK : Status.ACHIEVED);
    }
}
