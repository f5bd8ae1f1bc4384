package io.zonewatch.registry.reference;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which industries a list holds. */
final class IndustryFilter {

    @Parameter(description = "Only codes that begin so 代码前缀", example = "C39")
    @QueryParam("prefix")
    @Pattern(regexp = IndustryResource.CODE)
    String prefix;

    @Parameter(description = "Only parts of this industry 上级代码", example = "C")
    @QueryParam("parent")
    @Pattern(regexp = IndustryResource.CODE)
    String parent;

    @Parameter(description = "Only of this level 层级", schema = @Schema(enumeration = {"SECTION", "DIVISION", "GROUP"}))
    @QueryParam("level")
    @Pattern(regexp = "SECTION|DIVISION|GROUP")
    String level;

    @Parameter(description = "Only those whose Chinese or English name holds this 名称", example = "电子")
    @QueryParam("q")
    @Size(min = 1, max = 100)
    String q;

    Selection selection() {
        return new Selection(prefix, parent, level, q);
    }
}
