package io.zonewatch.indicator.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zonewatch.reporting.DecimalString;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Between which values a figure can lie at all, both included, in the indicator's unit. A figure outside is an error, not
 * something to explain.
 *
 * @param min least value, or null while there is none
 * @param max greatest value, or null while there is none
 * @param totalsOnly that they bind totals and no parts: some parts subtract, such as a loss or an elimination; null is false
 */
public record Bounds(
        @Schema(type = SchemaType.STRING, nullable = true) @DecimalString
        BigDecimal min,

        @Schema(type = SchemaType.STRING, nullable = true) @DecimalString
        BigDecimal max,

        @Schema(nullable = true) @JsonInclude(JsonInclude.Include.NON_NULL)
        Boolean totalsOnly) {

    /** Whether they bind parts of a breakdown too. */
    public boolean bindParts() {
        return !Boolean.TRUE.equals(totalsOnly);
    }

    /** Whether a value lies in them. */
    public boolean contain(BigDecimal value) {
        return (min == null || value.compareTo(min) >= 0) && (max == null || value.compareTo(max) <= 0);
    }

    /** Whether no value can lie in them. */
    boolean reversed() {
        return min != null && max != null && min.compareTo(max) > 0;
    }
}
