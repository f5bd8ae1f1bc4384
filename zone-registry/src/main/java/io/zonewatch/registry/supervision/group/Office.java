package io.zonewatch.registry.supervision.group;

import io.zonewatch.registry.unit.Codes;
import io.zonewatch.registry.unit.Names;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The group's office, and the department that runs it. */
@Schema(name = "GroupOffice", description = "The group's office 推进小组办公室")
record Office(
        @Schema(description = "Code of the department that runs it 部门代码", examples = "U0002")
        @NotNull
        @Pattern(regexp = Codes.UNIT)
        String department,

        @Schema(description = "Name of the office 办公室名称") @Valid @NotNull
        Names names) {}
