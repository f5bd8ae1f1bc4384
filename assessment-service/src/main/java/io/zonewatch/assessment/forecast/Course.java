package io.zonewatch.assessment.forecast;

import java.math.BigDecimal;
import java.util.Optional;

/** How a series is taken to move. */
public enum Course {
    /** By the same amount each year. */
    STRAIGHT {
        @Override
        Optional<BigDecimal> line(BigDecimal value) {
            return Optional.of(value);
        }

        @Override
        Optional<BigDecimal> value(BigDecimal line) {
            return Optional.of(line);
        }
    },
    /** By the same part each year: the logarithm of the value moves straight. All values are positive. */
    COMPOUND {
        @Override
        Optional<BigDecimal> line(BigDecimal value) {
            var logarithm = StrictMath.log(value.doubleValue());
            return Double.isFinite(logarithm) ? Optional.of(BigDecimal.valueOf(logarithm)) : Optional.empty();
        }

        @Override
        Optional<BigDecimal> value(BigDecimal line) {
            var power = StrictMath.exp(line.doubleValue());
            return Double.isFinite(power) ? Optional.of(BigDecimal.valueOf(power)) : Optional.empty();
        }
    };

    /** Where a value lies on the line, if it has a place there. */
    abstract Optional<BigDecimal> line(BigDecimal value);

    /** The value of a place on the line, if it can be said. */
    abstract Optional<BigDecimal> value(BigDecimal line);
}
