package io.zonewatch.registry.unit.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonewatch.registry.OneLine;
import io.zonewatch.registry.Texts;
import io.zonewatch.registry.unit.CivilDate;
import io.zonewatch.registry.unit.Evidence;
import io.zonewatch.registry.unit.GeoJsonArea;
import io.zonewatch.registry.unit.LandUse;
import io.zonewatch.reporting.DecimalString;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A zone gets more land; the policy asks for evidence of three conditions. */
@Schema(name = "UnitExpansion", description = "A zone gets more land 扩区")
record ExpansionForm(
        @Schema(
                description = "The approved area in hectares from then on, a decimal string 扩区后批准面积(公顷)",
                type = SchemaType.STRING,
                examples = "1830.00")
        @DecimalString
        @NotNull
        @DecimalMin(value = "0", inclusive = false)
        @Digits(integer = 9, fraction = 6)
        BigDecimal approvedAreaHa,

        @Schema(
                description =
                        "The development boundary from then on, a GeoJSON Polygon or MultiPolygon; null if it stays 开发边界",
                implementation = GeoJsonArea.class,
                nullable = true)
        ObjectNode boundary,

        @Schema(description = "Land by use from then on; null if it stays 用地结构", nullable = true) @Valid
        LandUse landUse,

        @Schema(description = "What was shown for it 扩区依据", nullable = true) @Valid
        Evidence evidence,

        @Schema(description = "First day on which it holds 生效日期", examples = "2016-07-01") @NotNull @CivilDate
        LocalDate validFrom,

        @Schema(description = "Document it rests on 文号", examples = "皖政秘〔2016〕1号")
        @NotNull
        @Size(min = 1, max = 200)
        @OneLine
        String documentNumber,

        @Schema(description = "Why 事由") @NotNull @Size(min = 1, max = 1000)
        String reason,

        @Schema(description = "Why, although the policy speaks against it 理由说明", nullable = true)
        @Size(min = 1, max = 1000)
        String justification)
        implements Commanded {

    ExpansionForm {
        documentNumber = Texts.strip(documentNumber);
        reason = Texts.strip(reason);
        justification = Texts.strip(justification);
    }
}
