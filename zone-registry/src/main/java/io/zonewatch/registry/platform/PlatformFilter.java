package io.zonewatch.registry.platform;

import io.zonewatch.registry.recognition.reading.RecognitionFilter;
import io.zonewatch.registry.unit.Codes;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which platforms a list holds or a count counts. */
final class PlatformFilter extends RecognitionFilter {

    @Parameter(description = "Only of this kind 平台类别", schema = @Schema(implementation = PlatformKind.class))
    @QueryParam("kind")
    @Pattern(
            regexp = "ENGINEERING_RESEARCH_CENTRE|KEY_LABORATORY|ENTERPRISE_TECHNOLOGY_CENTRE"
                    + "|INDUSTRIAL_DESIGN_CENTRE|INCUBATOR")
    String kind;

    @Parameter(description = "Only those that serve this industry 服务产业", example = "C39")
    @QueryParam("industry")
    @Pattern(regexp = Codes.INDUSTRY)
    String industry;

    @Parameter(description = "Only those that serve others than their host, or only the others 是否公共平台")
    @QueryParam("isPublic")
    Boolean isPublic;

    @Parameter(description = "Only those that serve a whole chain, or only the others 是否服务全产业链")
    @QueryParam("wholeChain")
    Boolean wholeChain;

    /** The same wishes, from the parameters of an export by their names. */
    static PlatformFilter of(Map<String, String> given) {
        PlatformFilter filter = new PlatformFilter();
        filter.take(given);
        filter.kind = given.get("kind");
        filter.industry = given.get("industry");
        filter.isPublic = truth(given.get("isPublic"));
        filter.wholeChain = truth(given.get("wholeChain"));
        return filter;
    }

    private static Boolean truth(String text) {
        return text == null ? null : Boolean.valueOf(text);
    }

    @Override
    protected String kind() {
        return kind;
    }

    @Override
    protected List<Wanted> more() {
        return List.of(
                new Wanted("r.content->>'industry' = ?", industry),
                new Wanted("(r.content->>'isPublic')::boolean = ?", isPublic),
                new Wanted("(r.content->>'wholeChain')::boolean = ?", wholeChain));
    }
}
