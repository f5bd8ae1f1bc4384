package io.zonewatch.registry.unit.command;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of a list of commands, as the API description shows it. */
@Schema(name = "UnitCommandPage", description = "A part of a list 列表的一页")
record CommandPage(
        List<CommandView> items,

        @Schema(description = "Cursor of the next part; null at the end 下一页游标", nullable = true)
        String next) {}
