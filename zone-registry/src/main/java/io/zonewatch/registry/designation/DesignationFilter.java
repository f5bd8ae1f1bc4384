package io.zonewatch.registry.designation;

import io.zonewatch.registry.recognition.reading.RecognitionFilter;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which designations a list holds or a count counts. */
final class DesignationFilter extends RecognitionFilter {

    @Parameter(description = "Only of this kind 品牌类别", schema = @Schema(implementation = DesignationKind.class))
    @QueryParam("kind")
    @Pattern(
            regexp = "CIRCULAR_ECONOMY_PILOT|LOW_CARBON_PARK|ECO_INDUSTRIAL_PARK|NEW_ENERGY_DEMONSTRATION"
                    + "|INDUSTRY_CITY_PILOT|INDUSTRY_CITY_DEMONSTRATION|INNOVATION_PARK|TRANSFORMATION_PILOT"
                    + "|EMERGING_INDUSTRY_BASE|NATIONAL_HIGH_TECH_ZONE")
    String kind;

    /** The same wishes, from the parameters of an export by their names. */
    static DesignationFilter of(Map<String, String> given) {
        DesignationFilter filter = new DesignationFilter();
        filter.take(given);
        filter.kind = given.get("kind");
        return filter;
    }

    @Override
    protected String kind() {
        return kind;
    }
}
