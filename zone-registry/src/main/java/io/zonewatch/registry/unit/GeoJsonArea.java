package io.zonewatch.registry.unit;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An area in GeoJSON (RFC 7946), as the API description shows it; requests are read as trees, so that every fault has a place. */
@Schema(name = "GeoJsonArea", description = "GeoJSON Polygon or MultiPolygon in WGS 84 面(WGS 84)")
public record GeoJsonArea(
        @Schema(
                description = "What it is 类型",
                required = true,
                enumeration = {"Polygon", "MultiPolygon"},
                examples = "Polygon")
        String type,

        @Schema(description = "Positions in rings, of a MultiPolygon in polygons 坐标", required = true)
        List<Object> coordinates) {}
