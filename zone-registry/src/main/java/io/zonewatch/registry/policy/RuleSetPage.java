package io.zonewatch.registry.policy;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of the list of rule sets, as the API description shows it. */
@Schema(name = "RuleSetPage", description = "A part of a list 列表的一页")
record RuleSetPage(
        List<RuleSetView> items,

        @Schema(description = "Cursor of the next part; null at the end 下一页游标", nullable = true)
        String next) {}
