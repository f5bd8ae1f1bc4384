package io.zonewatch.registry.boundary;

import io.zonewatch.chassis.identity.Roles;
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

/** Overlaps of boundaries over HTTP. */
@Path("/api/v1/units")
@Tag(name = "boundaries")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
public class OverlapResource {

    private final Overlaps overlaps;
    private final Versioned versioned;

    @Inject
    OverlapResource(Overlaps overlaps, Versioned versioned) {
        this.overlaps = overlaps;
        this.versioned = versioned;
    }

    @GET
    @Path("{code}/boundary/overlaps")
    @Operation(operationId = "listBoundaryOverlaps", summary = "The zones whose boundaries overlap on a day 边界重叠的开发区")
    @APIResponse(
            responseCode = "200",
            description = "Those in your scope; a zone and its parks do not count 权限范围内的重叠单位",
            content =
                    @Content(
                            schema = @Schema(implementation = OverlapList.class),
                            examples = @ExampleObject(name = "zone", value = BoundaryExamples.OVERLAPS)))
    public Response get(
            @Parameter(description = "Unit code 单位代码", example = "U0014") @PathParam("code") String code,
            @BeanParam @Valid AskedMoment moment) {
        return versioned.list(new OverlapList(overlaps.seen(code, moment)));
    }
}
