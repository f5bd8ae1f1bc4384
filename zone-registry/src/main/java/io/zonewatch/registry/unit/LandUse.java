package io.zonewatch.registry.unit;

import io.zonewatch.reporting.DecimalString;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A zone's land by use, in hectares. The policy weighs the three against each other.
 *
 * @param industryHa 工业用地
 * @param housingHa 居住用地
 * @param publicFacilitiesHa 公共设施用地
 */
@Schema(description = "Land by use in hectares 用地结构(公顷)")
public record LandUse(
        @Schema(description = "Industry 工业用地", type = SchemaType.STRING, examples = "160.0")
        @DecimalString
        @NotNull
        @DecimalMin("0")
        @Digits(integer = 9, fraction = 6)
        BigDecimal industryHa,

        @Schema(description = "Housing 居住用地", type = SchemaType.STRING, examples = "160.0")
        @DecimalString
        @NotNull
        @DecimalMin("0")
        @Digits(integer = 9, fraction = 6)
        BigDecimal housingHa,

        @Schema(description = "Public facilities 公共设施用地", type = SchemaType.STRING, examples = "160.0")
        @DecimalString
        @NotNull
        @DecimalMin("0")
        @Digits(integer = 9, fraction = 6)
        BigDecimal publicFacilitiesHa) {

    /** The same areas without trailing zeros: equal where the areas are equal as numbers. */
    LandUse asNumbers() {
        return new LandUse(
                industryHa.stripTrailingZeros(),
                housingHa.stripTrailingZeros(),
                publicFacilitiesHa.stripTrailingZeros());
    }
}
