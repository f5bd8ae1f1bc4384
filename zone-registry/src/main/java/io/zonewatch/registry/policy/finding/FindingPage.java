package io.zonewatch.registry.policy.finding;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of a list of findings, as the API description shows it. */
@Schema(name = "FindingPage", description = "A part of a list 列表的一页")
record FindingPage(
        List<FindingView> items,

        @Schema(description = "Cursor of the next part; null at the end 下一页游标", nullable = true)
        String next) {}
