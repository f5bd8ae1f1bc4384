package io.zonewatch.chassis.audit;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An entry of the audit trail as an auditor reads it.
 *
 * @param recordedAt when it was written, by the system's clock
 * @param businessTime the same by the business clock
 * @param erased whether who, before, after and why were erased on demand; all of these are null then
 * @param before state before, as it was stored, people masked; or null
 * @param after state after, likewise
 */
@Schema(description = "An entry of the audit trail 审计记录")
record AuditEntryView(
        long id,

        @Schema(description = "When it was written, by the system's clock 记录时间（系统时钟）")
        Instant recordedAt,

        @Schema(description = "The same by the business clock 业务时间")
        Instant businessTime,

        @Schema(description = "What was done 操作", examples = "unit.registered")
        String action,

        @Schema(description = "Kind of what it was done to 对象类型", examples = "unit")
        String subjectType,

        @Schema(description = "Which one 对象编号", examples = "U0011")
        String subject,

        @Schema(description = "The unit it concerns 所涉单位", nullable = true, examples = "U0011")
        String unit,

        @Schema(description = "Whether who, before, after and why were erased on demand 个人信息是否已依申请删除")
        boolean erased,

        @Schema(description = "Who did it: the token's sub, or system 操作人", nullable = true)
        String actor,

        @Schema(description = "State before, as stored; people are masked 变更前（个人信息已脱敏）", nullable = true)
        Object before,

        @Schema(description = "State after, as stored; people are masked 变更后（个人信息已脱敏）", nullable = true)
        Object after,

        @Schema(description = "Why, in the words of who did it 理由", nullable = true)
        String reason) {}
