package io.zonewatch.assessment.apportion;

import io.zonewatch.assessment.progress.AskedKnowledge;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Progress of zones with their parts of a target over HTTP. */
@Path("/api/v1/plans")
@Tag(name = "apportionments", description = "A city's targets apportioned to its zones 目标分解")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
class ApportionedProgressResource {

    private final ApportionedWays ways;
    private final BusinessClock clock;
    private final Versioned versioned;

    @Inject
    ApportionedProgressResource(ApportionedWays ways, BusinessClock clock, Versioned versioned) {
        this.ways = ways;
        this.clock = clock;
        this.versioned = versioned;
    }

    @GET
    @Path("{plan}/targets/{target}/apportionment/progress")
    @Operation(
            operationId = "getApportionedProgress",
            summary = "How far each zone within scope is with its part of a target 各开发区分解目标的进度",
            description =
                    "A zone goes from its base to the values it was given, and is judged like a target of its own. "
                            + "With asOf by what had been apportioned and accepted by then. Told on the latest fully covered period; of an amount that adds up since January, on one that ends in the base's month. The latest 24 periods are looked through.")
    @APIResponse(
            responseCode = "200",
            description = "By zone 按开发区",
            content =
                    @Content(
                            schema = @Schema(implementation = ApportionedProgress.class),
                            examples = @ExampleObject(name = "progress", value = ApportionmentExamples.PROGRESS)))
    public Response get(
            @Parameter(description = "Code of the plan 计划编码", example = "chizhou-2015") @PathParam("plan") String plan,
            @Parameter(description = "Code of the target 目标编码", example = "HIGHTECH_SHARE") @PathParam("target")
                    String target,
            @BeanParam @Valid AskedKnowledge asked) {
        return versioned.list(ways.of(plan, target, asked.at(clock)));
    }
}
