package io.zonewatch.registry.contact;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an erasure came to. */
@Schema(name = "ContactErasureResult", description = "What was erased 清除结果")
record ErasureView(
        @Schema(description = "Unit code 单位代码", examples = "U0011")
        String unit,

        @Schema(description = "Entries taken off the list 从名单移除的条数", examples = "1")
        int contacts,

        @Schema(
                description =
                        "Other records that told of the person: the supervision group, meetings, inspections, who gave commands 其他记录条数",
                examples = "0")
        long records,

        @Schema(description = "Entries of the audit trail whose content was erased 清除内容的审计条数", examples = "2")
        long auditEntries,

        @Schema(description = "Sequence of the list 名单序号", examples = "3")
        long sequence) {}
