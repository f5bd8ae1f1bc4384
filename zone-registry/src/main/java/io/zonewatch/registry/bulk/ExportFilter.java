package io.zonewatch.registry.bulk;

import io.zonewatch.registry.AskedMoment;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What of the caller's scope is exported. */
public final class ExportFilter {

    @Parameter(description = "Only of units in divisions whose code begins so 行政区划代码前缀", example = "3417")
    @QueryParam("division")
    @Pattern(regexp = "[1-9][0-9]{0,5}")
    String division;

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
}
