package io.zonewatch.indicator.validation;

import io.zonewatch.reporting.DecimalString;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a figure is held against, in the indicator's unit.
 *
 * @param atLeast lowest expected value, or null
 * @param atMost highest expected value, or null
 * @param origin where it comes from
 * @param reference which one, such as the accepted report {@code U0011_M-IND_2016-02/submissions/1} or the cell's indicator
 */
public record Expectation(
        @Schema(type = SchemaType.STRING, nullable = true) @DecimalString
        BigDecimal atLeast,

        @Schema(type = SchemaType.STRING, nullable = true) @DecimalString
        BigDecimal atMost,

        Origin origin,
        String reference) {

    static Expectation by(Origin origin, Object reference) {
        return new Expectation(null, null, origin, String.valueOf(reference));
    }

    static Expectation between(BigDecimal atLeast, BigDecimal atMost, Origin origin, Object reference) {
        return new Expectation(shown(atLeast), shown(atMost), origin, String.valueOf(reference));
    }

    /** A bound with more digits than any figure can have says nothing to anybody. */
    private static BigDecimal shown(BigDecimal bound) {
        return bound == null || io.zonewatch.reporting.Decimals.fits(bound) ? bound : null;
    }
}
