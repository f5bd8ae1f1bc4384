package io.zonewatch.registry.boundary;

import io.zonewatch.reporting.DecimalString;
import io.zonewatch.reporting.UnitCode;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another unit whose boundary overlaps, and what both cover, in hectares. */
@Schema(name = "BoundaryOverlap", description = "Another unit whose boundary overlaps 边界重叠单位")
public record Overlap(
        @Schema(
                description = "Unit code 单位代码",
                type = SchemaType.STRING,
                implementation = String.class,
                examples = "U0011")
        UnitCode unit,

        @Schema(description = "What both cover, in hectares 重叠面积(公顷)", type = SchemaType.STRING, examples = "12.4801")
        @DecimalString
        BigDecimal areaHa) {}
