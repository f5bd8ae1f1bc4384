package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.plan.Target;
import java.math.BigDecimal;
import java.time.LocalDate;

/** How fast a target moves against how fast it has to, or why that cannot be said. */
sealed interface Pace {

    /**
     * R = d · g(observed) ÷ |g(required)|, both average annual growth from the baseline on (Eurostat, indicators with quantitative targets); d is the desired
     * direction, so a negative R is a move the wrong way. What is required up to a day is what an even pace by years asks for up to that day: before the first
     * checkpoint that is Eurostat's growth a year from baseline to target, later an average over the stretches. For shares it is in points a year, (T − B) ÷ years.
     *
     * @param required growth a year; percentage points or %, by the {@link Growth}
     * @param observed growth a year
     */
    record Known(BigDecimal required, BigDecimal observed, BigDecimal ratio) implements Pace {}

    /** It cannot be said. */
    record Unknown(Reason.Code why) implements Pace {}

    /** The pace up to {@code day}, which is after the baseline's, for a target that has to move in {@code direction} (1 or -1). */
    static Pace of(Target target, Growth growth, LocalDate day, BigDecimal value, int direction) {
        BigDecimal baseline = target.baseline().value();
        BigDecimal due =
                switch (growth) {
                    case PERCENTAGE_POINTS, NUMBER -> Path.of(target).steppingOn(day);
                    case COMPOUND -> {
                        if (baseline.signum() <= 0) {
                            yield null;
                        }
                        yield Path.of(target).growingOn(day);
                    }
                };
        if (due == null) {
            return new Unknown(whyNoGrowth(baseline));
        }
        if (growth == Growth.COMPOUND && (value.signum() < 0 || due.signum() <= 0)) {
            return new Unknown(Reason.Code.OPPOSITE_SIGNS);
        }
        BigDecimal years = Arithmetic.years(target.baseline().date(), day);
        BigDecimal required = growth.perYear(baseline, due, years);
        if (required.signum() * direction <= 0) {
            return new Unknown(Reason.Code.PATH_TURNS);
        }
        BigDecimal observed = growth.perYear(baseline, value, years);
        return new Known(required, observed, Arithmetic.quotient(observed, required));
    }

    private static Reason.Code whyNoGrowth(BigDecimal baseline) {
        return switch (baseline.signum()) {
            case 0 -> Reason.Code.ZERO_BASE;
            case -1 -> Reason.Code.NEGATIVE_BASE;
            default -> Reason.Code.OPPOSITE_SIGNS;
        };
    }
}
