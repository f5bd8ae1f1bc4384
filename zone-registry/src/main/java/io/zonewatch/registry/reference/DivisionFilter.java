package io.zonewatch.registry.reference;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which divisions a list holds. */
final class DivisionFilter {

    @Parameter(description = "Only codes that begin so 代码前缀", example = "3417")
    @QueryParam("prefix")
    @Pattern(regexp = "[1-9][0-9]{0,5}")
    String prefix;

    @Parameter(description = "Only parts of this division 上级代码", example = "341700")
    @QueryParam("parent")
    @Pattern(regexp = DivisionResource.CODE)
    String parent;

    @Parameter(
            description = "Only of this level 层级",
            schema = @Schema(enumeration = {"PROVINCE", "PREFECTURE", "COUNTY"}))
    @QueryParam("level")
    @Pattern(regexp = "PROVINCE|PREFECTURE|COUNTY")
    String level;

    @Parameter(description = "Only those whose Chinese or English name holds this 名称", example = "池")
    @QueryParam("q")
    @Size(min = 1, max = 100)
    String q;

    Selection selection() {
        return new Selection(prefix, parent, level, q);
    }
}
