package io.zonewatch.registry.bulk;

import io.zonewatch.registry.AskedMoment;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * What of the caller's scope is exported: the filters of the lists. Each kind of thing takes those that its list has ({@link
 * BulkKind#filters}).
 */
public final class ExportFilter {

    private static final String CONSTANT = "[A-Z][A-Z_]{1,39}";

    @Parameter(description = "Only of units in divisions whose code begins so 行政区划代码前缀", example = "3417")
    @QueryParam("division")
    @Pattern(regexp = "[1-9][0-9]{0,5}")
    String division;

    @Parameter(description = "Only of this kind 类别", example = "ZONE")
    @QueryParam("kind")
    @Pattern(regexp = CONSTANT)
    String kind;

    @Parameter(description = "Only of this level 级别", example = "PROVINCIAL")
    @QueryParam("level")
    @Pattern(regexp = CONSTANT)
    String level;

    @Parameter(description = "Units: only zones of this type 类型", example = "HIGH_TECH")
    @QueryParam("type")
    @Pattern(regexp = CONSTANT)
    String type;

    @Parameter(description = "Units: only where they are so in their life 状态", example = "REGISTERED")
    @QueryParam("status")
    @Pattern(regexp = CONSTANT)
    String status;

    @Parameter(description = "Designations, platforms: only in this state on the day 状态", example = "GRANTED")
    @QueryParam("state")
    @Pattern(regexp = CONSTANT)
    String state;

    @Parameter(description = "Units: only parks of this zone 所属开发区", example = "U0011")
    @QueryParam("parent")
    @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,31}")
    String parent;

    @Parameter(
            description =
                    "Units: only with a leading industry whose code begins so; platforms: only those that serve it 产业",
            example = "C39")
    @QueryParam("industry")
    @Pattern(regexp = "[A-T][0-9]{0,4}")
    String industry;

    @Parameter(description = "Units: only with this text in code or name, either language 关键字", example = "经济")
    @QueryParam("q")
    @Size(min = 1, max = 100)
    String q;

    @Parameter(description = "Platforms: only those that serve others than their host, or only the others 是否公共平台")
    @QueryParam("isPublic")
    Boolean isPublic;

    @Parameter(description = "Platforms: only those that serve a whole chain, or only the others 是否服务全产业链")
    @QueryParam("wholeChain")
    Boolean wholeChain;

    @BeanParam
    @Valid
    AskedMoment moment;

    /** Beginning of the divisions' codes, if only some are wanted. */
    public Optional<String> division() {
        return Optional.ofNullable(division);
    }

    /** The day that is asked for, as it was known when. */
    public AskedMoment moment() {
        return moment;
    }

    /** What is given, by the parameters' names. */
    public Map<String, String> given() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("division", division);
        all.put("kind", kind);
        all.put("level", level);
        all.put("type", type);
        all.put("status", status);
        all.put("state", state);
        all.put("parent", parent);
        all.put("industry", industry);
        all.put("q", q);
        all.put("isPublic", isPublic);
        all.put("wholeChain", wholeChain);
        Map<String, String> given = new LinkedHashMap<>();
        all.forEach((name, value) -> {
            if (value != null) {
                given.put(name, value.toString());
            }
        });
        return given;
    }
}
