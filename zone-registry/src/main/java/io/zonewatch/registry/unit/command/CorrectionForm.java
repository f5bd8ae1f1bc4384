package io.zonewatch.registry.unit.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonewatch.registry.OneLine;
import io.zonewatch.registry.Texts;
import io.zonewatch.registry.unit.CivilDate;
import io.zonewatch.registry.unit.Evidence;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was recorded about some days was wrong; the only way to change the past. */
@Schema(name = "UnitCorrection", description = "What was recorded about some days was wrong 更正")
record CorrectionForm(
        @Schema(description = "First day on which it holds 生效日期", examples = "2016-07-01") @NotNull @CivilDate
        LocalDate validFrom,

        @Schema(
                description = "First day on which it does not hold; null if it holds for ever 更正截止日期(不含)",
                nullable = true)
        @CivilDate
        LocalDate validTo,

        @Schema(
                description =
                        "JSON merge patch of the attributes on all those days; status, mergedInto and boundary (GeoJSON) can be corrected too 更正内容",
                implementation = CorrectedMembers.class)
        @NotNull
        ObjectNode changes,

        @Schema(
                description =
                        "What was shown for the land that the zone got on the first day; adds to what was shown before 扩区依据",
                nullable = true)
        @Valid
        Evidence evidence,

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

    CorrectionForm {
        documentNumber = Texts.strip(documentNumber);
        reason = Texts.strip(reason);
        justification = Texts.strip(justification);
    }
}
