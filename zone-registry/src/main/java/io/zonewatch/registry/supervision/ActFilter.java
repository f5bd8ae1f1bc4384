package io.zonewatch.registry.supervision;

import io.zonewatch.registry.unit.Codes;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which acts a list holds, beside the moment asked for. */
public final class ActFilter {

    @Parameter(description = "Only what concerns this unit 单位代码", example = "U0011")
    @QueryParam("unit")
    @Pattern(regexp = Codes.UNIT)
    String unit;

    @Parameter(description = "Only in this state on the day 状态", schema = @Schema(implementation = ActState.class))
    @QueryParam("state")
    @Pattern(regexp = "PLANNED|HELD|CANCELLED")
    String state;

    @Parameter(description = "Only planned for this day or later 起始日期", example = "2016-01-01")
    @QueryParam("from")
    LocalDate from;

    @Parameter(description = "Only planned for this day or earlier 截止日期", example = "2016-12-31")
    @QueryParam("to")
    LocalDate to;
}
