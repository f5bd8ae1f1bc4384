package io.zonewatch.indicator.catalogue;

import io.zonewatch.reporting.DecimalString;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Beyond which a figure is taken only with an explanation. Null means that it needs none on that account.
 *
 * @param growthBelow yearly growth 同比 in per cent below which it needs one
 * @param growthAbove yearly growth 同比 in per cent above which it needs one
 * @param outlierZ greatest absolute modified z-score, 0.6745 · (x − median) ÷ MAD, that needs none; commonly 3.5 (Iglewicz and Hoaglin, 1993)
 */
public record ExplainThresholds(
        @Schema(type = SchemaType.STRING, nullable = true) @DecimalString
        BigDecimal growthBelow,

        @Schema(type = SchemaType.STRING, nullable = true) @DecimalString
        BigDecimal growthAbove,

        @Schema(type = SchemaType.STRING, nullable = true) @DecimalString
        BigDecimal outlierZ) {

    /** Whether every growth would be to explain twice over. */
    boolean reversed() {
        return growthBelow != null && growthAbove != null && growthBelow.compareTo(growthAbove) > 0;
    }

    /** Whether there is a limit that lets nothing through. */
    boolean limitsNothing() {
        return outlierZ != null && outlierZ.signum() <= 0;
    }
}
