package io.zonewatch.assessment.apportion;

import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.chassis.web.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is demanded of zones, over all plans and targets. */
@Path("/api/v1/apportionments")
@Tag(name = "apportionments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
class ApportionmentListResource {

    private final ApportionmentReading reading;
    private final Versioned versioned;

    @Inject
    ApportionmentListResource(ApportionmentReading reading, Versioned versioned) {
        this.reading = reading;
        this.versioned = versioned;
    }

    /** A part of the list. */
    record Apportionments(
            List<Apportionment> items,
            @Schema(nullable = true) String next) {}

    @GET
    @Operation(
            operationId = "listApportionments",
            summary = "Targets apportioned to zones within scope, each in its latest version 分解到权限范围内开发区的目标",
            description =
                    "What a zone is asked for: its own row of each target, whether or not it reaches the city's target.")
    @APIResponse(
            responseCode = "200",
            description = "By plan and target 按计划和目标",
            content =
                    @Content(
                            schema = @Schema(implementation = Apportionments.class),
                            examples =
                                    @ExampleObject(
                                            name = "apportionments",
                                            value = ApportionmentExamples.APPORTIONMENTS)))
    public Response list(
            @Parameter(description = "Only what is apportioned to this zone 限定开发区", example = "U0016")
                    @QueryParam("unit")
                    @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,31}")
                    String unit,
            @BeanParam @Valid Paging paging) {
        return versioned.list(reading.list(unit, paging));
    }
}
