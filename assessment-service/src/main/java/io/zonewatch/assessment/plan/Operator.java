package io.zonewatch.assessment.plan;

import java.math.BigDecimal;
import java.util.Objects;

/** The comparison that decides whether a checkpoint is reached. */
public sealed interface Operator {

    /** T, the value to be reached. */
    BigDecimal value();

    /** Whether {@code figure} reaches the checkpoint, coming from {@code baseline}. */
    boolean isReachedBy(BigDecimal figure, BigDecimal baseline);

    /** The desired direction coming from {@code baseline}: 1 up, -1 down, 0 where the baseline is to be kept. */
    int directionFrom(BigDecimal baseline);

    /** Not less than the value 不低于. */
    record AtLeast(BigDecimal value) implements Operator {

        /** Needs the value. */
        public AtLeast {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public boolean isReachedBy(BigDecimal figure, BigDecimal baseline) {
            return figure.compareTo(value) >= 0;
        }

        @Override
        public int directionFrom(BigDecimal baseline) {
            return 1;
        }
    }

    /** Not more than the value 不超过. */
    record AtMost(BigDecimal value) implements Operator {

        /** Needs the value. */
        public AtMost {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public boolean isReachedBy(BigDecimal figure, BigDecimal baseline) {
            return figure.compareTo(value) <= 0;
        }

        @Override
        public int directionFrom(BigDecimal baseline) {
            return -1;
        }
    }

    /**
     * About the value 左右: reached when no more than the tolerance is missing in the desired direction; beyond the value is reached too. Where the value is
     * the baseline's, it is to be kept within the tolerance on both sides.
     */
    record About(BigDecimal value, BigDecimal tolerance) implements Operator {

        /** Needs both. */
        public About {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(tolerance, "tolerance");
        }

        @Override
        public boolean isReachedBy(BigDecimal figure, BigDecimal baseline) {
            BigDecimal beyond = figure.subtract(value);
            return switch (directionFrom(baseline)) {
                case 1 -> beyond.compareTo(tolerance.negate()) >= 0;
                case -1 -> beyond.compareTo(tolerance) <= 0;
                default -> beyond.abs().compareTo(tolerance) <= 0;
            };
        }

        @Override
        public int directionFrom(BigDecimal baseline) {
            return value.compareTo(baseline);
        }
    }
}
