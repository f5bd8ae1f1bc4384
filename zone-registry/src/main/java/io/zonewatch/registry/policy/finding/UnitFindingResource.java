package io.zonewatch.registry.policy.finding;

import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.chassis.web.Versioned;
import io.zonewatch.registry.AskedMoment;
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

/** Findings about one unit over HTTP. */
@Path("/api/v1/units")
@Tag(name = "policy")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
public class UnitFindingResource {

    private final FindingService findings;
    private final Versioned versioned;

    @Inject
    UnitFindingResource(FindingService findings, Versioned versioned) {
        this.findings = findings;
        this.versioned = versioned;
    }

    @GET
    @Path("{code}/findings")
    @Operation(operationId = "listUnitFindings", summary = "What is found about a unit on a day 单位的政策校验结果")
    @APIResponse(
            responseCode = "200",
            description = "The findings; none about what is no zone, or gone 校验结果",
            content =
                    @Content(
                            schema = @Schema(implementation = FindingPage.class),
                            examples = @ExampleObject(name = "page", value = FindingExamples.PAGE)))
    public Response list(
            @Parameter(description = "Unit code 单位代码", example = "U0014") @PathParam("code") String code,
            @BeanParam @Valid AskedMoment moment,
            @BeanParam @Valid Paging paging) {
        return versioned.list(findings.ofUnit(code, moment, paging));
    }
}
