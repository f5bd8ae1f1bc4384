package io.zonewatch.indicator.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zonewatch.indicator.Names;
import io.zonewatch.reporting.formula.Formula;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
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
 * @param bounds between which values it can lie, or null
 * @param explain beyond which it is taken only with an explanation, or null
 * @param aggregation how figures of several units or months become one; what is usual for its time basis and formula if left out
 * @param assumptions entries of the plan pack's list of assumptions that its definition rests on, or null
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
        @Schema(nullable = true) @Valid Bounds bounds,
        @Schema(nullable = true) @Valid ExplainThresholds explain,
        @Schema(nullable = true) Aggregation aggregation,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Size(max = 100)
        List<@NotNull @Size(min = 1, max = 40) String> assumptions,

        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                nullable = true,
                description = "Structured formula; the member op tells which kind 结构化公式")
        Formula formula) {

    /** Fills in the usual aggregation; keeps an own copy. */
    public Indicator {
        aggregation = aggregation == null ? Aggregation.usual(timeBasis, formula) : aggregation;
        assumptions = assumptions == null ? null : List.copyOf(assumptions);
    }

    /** Whether a number of one means the same amount as the same number of the other. */
    public boolean measuredAs(Indicator other) {
        return MeasuringUnit.of(unit).sameAs(MeasuringUnit.of(other.unit));
    }

    /** Whether a figure of one says the same as that number of the other: measured alike, on the same time basis. */
    public boolean definedAs(Indicator other) {
        return measuredAs(other) && timeBasis == other.timeBasis;
    }

    /** Whether it follows from others and is therefore never reported. */
    public boolean derived() {
        return formula != null;
    }
}
