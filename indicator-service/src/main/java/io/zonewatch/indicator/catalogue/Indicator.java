package io.zonewatch.indicator.catalogue;

import io.zonewatch.indicator.Names;
import io.zonewatch.reporting.formula.Formula;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is measured.
 *
 * @param code such as IND_VA
 * @param names in both languages
 * @param timeBasis what a value covers
 * @param unit measuring unit, such as 万元 or %
 * @param decimals digits after the point that mean something, at most
 * @param polarity desired direction
 * @param breakdown by what it may be split, or null
 * @param formula how it follows from others, or null if it is reported
 */
public record Indicator(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,63}") String code,
        @NotNull @Valid Names names,
        @NotNull TimeBasis timeBasis,
        @NotNull @Size(min = 1, max = 20) String unit,
        @Min(0) @Max(10) int decimals,
        @NotNull Polarity polarity,
        @Schema(nullable = true) Breakdown breakdown,

        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                nullable = true,
                description = "Structured formula; the member op tells which kind 结构化公式")
        Formula formula) {

    /** Whether it follows from others and is therefore never reported. */
    public boolean derived() {
        return formula != null;
    }
}
