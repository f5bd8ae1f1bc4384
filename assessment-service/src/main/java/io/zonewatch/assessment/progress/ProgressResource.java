package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.plan.Plan;
import io.zonewatch.assessment.plan.Target;
import io.zonewatch.chassis.clock.BusinessClock;
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

/** Progress over HTTP. */
@Path("/api/v1/progress")
@Tag(name = "progress", description = "Progress of targets 目标进度")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
class ProgressResource {

    private final ProgressService progress;
    private final BusinessClock clock;
    private final Versioned versioned;

    @Inject
    ProgressResource(ProgressService progress, BusinessClock clock, Versioned versioned) {
        this.progress = progress;
        this.clock = clock;
        this.versioned = versioned;
    }

    /** A part of the list of targets with their progress. */
    record Standings(
            List<TargetProgress> items,
            @Schema(nullable = true) String next) {}

    @GET
    @Operation(
            operationId = "listProgress",
            summary = "Where each target stands: on the latest fully covered period, and provisionally after it 各目标进度",
            description =
                    "Of targets whose unit is within scope. What a zone is asked for of a city's targets is listed by /api/v1/apportionments.")
    @APIResponse(
            responseCode = "200",
            description = "Targets by plan and code 按计划和目标编码排列",
            content =
                    @Content(
                            schema = @Schema(implementation = Standings.class),
                            examples = @ExampleObject(name = "standings", value = ProgressExamples.STANDINGS)))
    public Response list(
            @Parameter(description = "Only targets of this plan 限定计划", example = "chizhou-2015")
                    @QueryParam("plan")
                    @Pattern(regexp = Plan.CODE)
                    String plan,
            @Parameter(description = "Only targets of this code 限定目标", example = "IND_VA_SHARE")
                    @QueryParam("target")
                    @Pattern(regexp = Target.CODE)
                    String target,
            @BeanParam @Valid AskedKnowledge asked,
            @BeanParam @Valid Paging paging) {
        return versioned.list(progress.list(plan, target, asked.at(clock), paging));
    }
}
