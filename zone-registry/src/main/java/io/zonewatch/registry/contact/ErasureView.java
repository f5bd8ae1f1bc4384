package io.zonewatch.registry.contact;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an erasure came to. */
@Schema(name = "ContactErasureResult", description = "What was erased 清除结果")
record ErasureView(
        @Schema(description = "Unit code 单位代码", examples = "U0011")
        String unit,

        @Schema(description = "Entries taken off the list 从名单移除的条数", examples = "1")
        int contacts,

        @Schema(description = "Entries of the audit trail whose content was erased 清除内容的审计条数", examples = "2")
        long auditEntries,

        @Schema(description = "Sequence of the list 名单序号", examples = "3")
        long sequence) {}
