package io.zonewatch.registry.unit.reading;

import io.zonewatch.registry.unit.Codes;
import io.zonewatch.registry.unit.UnitKind;
import io.zonewatch.registry.unit.UnitStatus;
import io.zonewatch.registry.unit.ZoneLevel;
import io.zonewatch.registry.unit.ZoneType;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which units a list holds; each filter looks at the version that holds on the day asked for. */
public final class UnitFilter {

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
            description = "Only where they are so in their life 状态",
            schema = @Schema(implementation = UnitStatus.class))
    @QueryParam("status")
    @Pattern(regexp = "REGISTERED|MERGED|ABOLISHED")
    String status;

    @Parameter(description = "Only parks of this zone 所属开发区", example = "U0011")
    @QueryParam("parent")
    @Pattern(regexp = Codes.UNIT)
    String parent;

    @Parameter(description = "Only with a leading industry whose code begins so, GB/T 4754 主导产业", example = "C39")
    @QueryParam("industry")
    @Pattern(regexp = "[A-T][0-9]{0,4}")
    String industry;

    @Parameter(description = "Only with this text in code or name, either language 关键字", example = "经济")
    @QueryParam("q")
    @Size(min = 1, max = 100)
    String q;

    /** The same wishes, from the parameters of an export by their names. */
    public static UnitFilter of(Map<String, String> given) {
        UnitFilter filter = new UnitFilter();
        filter.kind = given.get("kind");
        filter.division = given.get("division");
        filter.level = given.get("level");
        filter.type = given.get("type");
        filter.status = given.get("status");
        filter.parent = given.get("parent");
        filter.industry = given.get("industry");
        filter.q = given.get("q");
        return filter;
    }
}
