package io.zonewatch.registry.policy.finding;

import io.zonewatch.registry.unit.Codes;
import io.zonewatch.registry.unit.ZoneLevel;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which findings a list holds. */
final class FindingFilter {

    @Parameter(description = "Only of this rule 规则代码", example = "industry-count")
    @QueryParam("rule")
    @Pattern(regexp = "[a-z][a-z0-9-]{1,63}")
    String rule;

    @Parameter(description = "Only about this unit 单位代码", example = "U0014")
    @QueryParam("unit")
    @Pattern(regexp = Codes.UNIT)
    String unit;

    @Parameter(description = "Only about zones in divisions whose code begins so 行政区划代码前缀", example = "3417")
    @QueryParam("division")
    @Pattern(regexp = Codes.DIVISION_PREFIX)
    String division;

    @Parameter(description = "Only about zones of this level 级别", schema = @Schema(implementation = ZoneLevel.class))
    @QueryParam("level")
    @Pattern(regexp = "NATIONAL|PROVINCIAL|PROVINCIAL_PREPARATORY|TOWNSHIP")
    String level;

    /** Those about one unit. */
    static FindingFilter of(String unit) {
        FindingFilter filter = new FindingFilter();
        filter.unit = unit;
        return filter;
    }
}
