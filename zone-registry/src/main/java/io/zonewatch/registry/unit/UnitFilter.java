package io.zonewatch.registry.unit;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which units a list holds; each filter looks at the version that holds on the day asked for. */
final class UnitFilter {

    @Parameter(description = "Only of this kind 单位类别", schema = @Schema(implementation = UnitKind.class))
    @QueryParam("kind")
    @Pattern(regexp = "CITY|DEPARTMENT|ZONE")
    String kind;

    @Parameter(description = "Only in divisions whose code begins so 行政区划代码前缀", example = "3417")
    @QueryParam("division")
    @Pattern(regexp = Codes.DIVISION_PREFIX)
    String division;

    @Parameter(description = "Only zones of this level 级别", schema = @Schema(implementation = ZoneLevel.class))
    @QueryParam("level")
    @Pattern(regexp = "NATIONAL|PROVINCIAL|PROVINCIAL_PREPARATORY|TOWNSHIP")
    String level;

    @Parameter(description = "Only zones of this type 类型", schema = @Schema(implementation = ZoneType.class))
    @QueryParam("type")
    @Pattern(regexp = "ECONOMIC_TECHNOLOGICAL|HIGH_TECH|CONCENTRATION_AREA|INDUSTRIAL_PARK")
    String type;

    @Parameter(
            description = "The units as they are on this day; today if it is not given 查询日期",
            schema = @Schema(format = "date"),
            example = "2016-03-31")
    @QueryParam("validOn")
    @Pattern(regexp = ValidOn.FORM)
    String validOn;
}
