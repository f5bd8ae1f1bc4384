package io.zonewatch.registry.unit.command;

import io.zonewatch.registry.unit.ChangeReview;
import io.zonewatch.registry.unit.CommandKind;
import io.zonewatch.registry.unit.Evidence;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A command as it was given. */
@Schema(name = "UnitCommand", description = "What was commanded 指令")
record CommandView(
        @Schema(description = "The unit's count when it was carried out 序号")
        long sequence,

        @Schema(description = "What was commanded 指令类型") CommandKind command,

        @Schema(description = "First day on which it holds 生效日期")
        LocalDate validFrom,

        @Schema(
                description = "First day on which a correction does not hold; null if it has no end 截止日期(不含)",
                nullable = true)
        LocalDate validTo,

        @Schema(description = "Document it rests on 文号") String documentNumber,
        @Schema(description = "Why 事由") String reason,

        @Schema(description = "Why, although the policy speaks against it 理由说明", nullable = true)
        String justification,

        @Schema(description = "Names of what it gave or changed 变更项")
        List<String> changed,

        @Schema(description = "What was shown for it 依据", nullable = true)
        Evidence evidence,

        @Schema(description = "What the policy found and the justification answers for 政策校验结果")
        List<ChangeReview.Finding> findings,

        @Schema(description = "Business time at which it was recorded 记录时间")
        OffsetDateTime recordedAt,

        @Schema(description = "Who gave it; told to administrators and auditors only 记录人", nullable = true)
        String recordedBy) {}
