package io.zonewatch.registry.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonewatch.registry.unit.DatedUnit;
import io.zonewatch.registry.unit.GeoJsonArea;
import io.zonewatch.reporting.DecimalString;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A zone's boundary on a day, measured and compared with what was approved. */
@Schema(name = "Boundary", description = "A zone's development boundary on a day 开发边界")
record BoundaryView(
        @Schema(description = "Unit code 单位代码", examples = "U0014")
        String unit,

        @Schema(description = "GeoJSON Polygon or MultiPolygon in WGS 84 开发边界", implementation = GeoJsonArea.class)
        JsonNode boundary,

        @Schema(description = "Geodesic area in hectares 测算面积(公顷)", type = SchemaType.STRING, examples = "1248.7312")
        @DecimalString
        BigDecimal areaHa,

        @Schema(
                description = "Approved area in hectares 批准面积(公顷)",
                type = SchemaType.STRING,
                nullable = true,
                examples = "1250.50")
        @DecimalString
        BigDecimal approvedAreaHa,

        @Schema(
                description = "How much larger it is than approved, in per cent of the approved area 偏差(%)",
                type = SchemaType.STRING,
                nullable = true,
                examples = "-0.14")
        @DecimalString
        BigDecimal deviationPercent,

        @Schema(description = "First day of the unit's version 生效日期")
        LocalDate validFrom,

        @Schema(description = "Day on which the unit's next version begins; null if none does 失效日期", nullable = true)
        LocalDate validTo,

        @Schema(
                description =
                        "The unit's present count, the version of its entity tag; with asOf: the count when this version was recorded 序号")
        long sequence) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static BoundaryView of(DatedUnit unit, JsonNode geoJson) {
        BigDecimal area = unit.version().situation().outline().areaHa();
        BigDecimal approved = unit.version().attributes().approvedAreaHa();
        return new BoundaryView(
                unit.code().value(),
                geoJson,
                area,
                approved,
                approved == null ? null : deviation(area, approved),
                unit.version().validFrom(),
                unit.validTo(),
                unit.sequence());
    }

    private static BigDecimal deviation(BigDecimal area, BigDecimal approved) {
        return area.subtract(approved).multiply(HUNDRED).divide(approved, 2, RoundingMode.HALF_EVEN);
    }
}
