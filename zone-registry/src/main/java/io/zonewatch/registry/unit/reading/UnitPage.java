package io.zonewatch.registry.unit.reading;

import io.zonewatch.registry.unit.UnitView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of a list of units, as the API description shows it. */
@Schema(name = "UnitPage", description = "A part of a list 列表的一页")
record UnitPage(
        List<UnitView> items,

        @Schema(description = "Cursor of the next part; null at the end 下一页游标", nullable = true)
        String next) {}
