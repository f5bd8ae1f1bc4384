package io.zonewatch.registry.unit.command;

import io.zonewatch.registry.OneLine;
import io.zonewatch.registry.Texts;
import io.zonewatch.registry.unit.CivilDate;
import io.zonewatch.registry.unit.Names;
import io.zonewatch.registry.unit.ZoneLevel;
import io.zonewatch.registry.unit.ZoneType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A zone rises: a preparatory one becomes full (转正), or any becomes national; a new name and type often come with it. */
@Schema(name = "UnitUpgrade", description = "A zone rises to another level 升级")
record UpgradeForm(
        @Schema(description = "The new level, above the present one 级别") @NotNull
        ZoneLevel level,

        @Schema(description = "The new kind of zone; null if it stays 类型", nullable = true)
        ZoneType type,

        @Schema(description = "The new names; null if they stay 名称", nullable = true) @Valid
        Names names,

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

    UpgradeForm {
        documentNumber = Texts.strip(documentNumber);
        reason = Texts.strip(reason);
        justification = Texts.strip(justification);
    }
}
