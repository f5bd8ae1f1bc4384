package io.zonewatch.registry.unit.command;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonewatch.registry.unit.FlatAttributes;
import io.zonewatch.registry.unit.GeoJsonArea;
import io.zonewatch.registry.unit.UnitStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a correction can replace, as the API description shows it; requests are merged as trees, since null and absent differ. */
@Schema(name = "CorrectedMembers", description = "What was wrong, as it should have been 应为内容")
record CorrectedMembers(
        @Schema(description = "Where the unit was in its life 状态")
        UnitStatus status,

        @Schema(description = "Unit that it was merged into; with status MERGED only 并入单位", nullable = true)
        String mergedInto,

        @JsonUnwrapped FlatAttributes attributes,

        @Schema(
                description = "Development boundary as GeoJSON 开发边界",
                implementation = GeoJsonArea.class,
                nullable = true)
        ObjectNode boundary) {}
