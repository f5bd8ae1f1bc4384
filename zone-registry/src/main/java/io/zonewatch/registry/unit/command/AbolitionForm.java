package io.zonewatch.registry.unit.command;

import io.zonewatch.registry.OneLine;
import io.zonewatch.registry.Texts;
import io.zonewatch.registry.unit.CivilDate;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit ends without a successor. */
@Schema(name = "UnitAbolition", description = "A unit ends without a successor 撤销")
record AbolitionForm(
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

    AbolitionForm {
        documentNumber = Texts.strip(documentNumber);
        reason = Texts.strip(reason);
        justification = Texts.strip(justification);
    }
}
