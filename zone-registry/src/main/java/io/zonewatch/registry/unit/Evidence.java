package io.zonewatch.registry.unit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zonewatch.registry.OneLine;
import io.zonewatch.reporting.DecimalString;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was shown for an expansion; the policy asks for all three, and judges what is missing.
 *
 * @param planningConformity 符合规划: it conforms to the plans
 * @param facilitiesComplete 配套设施完善: the facilities of the present area are complete
 * @param investmentIntensity 投资强度达标: investment per area is at the standard
 */
@Schema(description = "What was shown for an expansion 扩区依据")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Evidence(
        @Valid Item planningConformity,
        @Valid Item facilitiesComplete,
        @Valid Item investmentIntensity) {

    /** Together with what was shown later, which counts where both say something of a condition. */
    public Evidence with(Evidence later) {
        return new Evidence(
                last(planningConformity, later.planningConformity),
                last(facilitiesComplete, later.facilitiesComplete),
                last(investmentIntensity, later.investmentIntensity));
    }

    private static Item last(Item earlier, Item later) {
        return later == null ? earlier : later;
    }

    /**
     * One thing shown.
     *
     * @param met whether the condition is met
     * @param documentNumber the document that shows it, or null
     * @param figure the figure that shows it, in the unit of its standard, or null
     */
    @Schema(name = "EvidenceItem", description = "Whether a condition is met, and what shows it 是否满足及证明")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            @Schema(description = "Whether the condition is met 是否满足") @NotNull
            Boolean met,

            @Schema(description = "Document that shows it 证明文号", nullable = true) @Size(min = 1, max = 200) @OneLine
            String documentNumber,

            @Schema(
                    description = "Figure that shows it, a decimal string 数值",
                    type = SchemaType.STRING,
                    nullable = true,
                    examples = "305.5")
            @DecimalString
            @Digits(integer = 12, fraction = 6)
            BigDecimal figure) {}
}
