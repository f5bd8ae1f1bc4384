package io.zonewatch.registry.unit.command;

import io.zonewatch.registry.OneLine;
import io.zonewatch.registry.Texts;
import io.zonewatch.registry.unit.CivilDate;
import io.zonewatch.registry.unit.Codes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit goes into another and is there no more. */
@Schema(name = "UnitMerger", description = "A unit goes into another 整合")
record MergerForm(
        @Schema(description = "The unit it goes into, of the same kind 并入单位", examples = "U0011")
        @NotNull
        @Pattern(regexp = Codes.UNIT)
        String into,

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

    MergerForm {
        documentNumber = Texts.strip(documentNumber);
        reason = Texts.strip(reason);
        justification = Texts.strip(justification);
    }
}
