package io.zonewatch.registry.boundary;

import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Versioned;
import io.zonewatch.registry.AskedMoment;
import io.zonewatch.registry.unit.SeenUnit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Boundaries over HTTP. */
@Path("/api/v1/units")
@Tag(name = "boundaries", description = "Development boundaries of zones 开发边界")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
public class BoundaryResource {

    private final BoundaryService boundaries;
    private final Versioned versioned;

    @Inject
    BoundaryResource(BoundaryService boundaries, Versioned versioned) {
        this.boundaries = boundaries;
        this.versioned = versioned;
    }

    @GET
    @Path("{code}/boundary")
    @Operation(operationId = "getUnitBoundary", summary = "A zone's boundary on a day 某日的开发边界")
    @APIResponse(
            responseCode = "200",
            description = "The boundary that holds on the day 当日有效边界",
            content =
                    @Content(
                            schema = @Schema(implementation = BoundaryView.class),
                            examples = @ExampleObject(name = "zone", value = BoundaryExamples.VIEW)))
    public Response get(
            @Parameter(description = "Unit code 单位代码", example = "U0014") @PathParam("code") String code,
            @BeanParam @Valid AskedMoment moment) {
        BoundaryView boundary = boundaries.on(code, moment);
        return versioned.ok(boundary.sequence(), boundary);
    }

    @PUT
    @Path("{code}/boundary")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            operationId = "putUnitBoundary",
            summary = "Lets a zone have a boundary from a day on 划定开发边界",
            description =
                    "GeoJSON Polygon or MultiPolygon in WGS 84: closed rings that neither cross nor touch themselves, either "
                            + "winding, at most 20,000 vertices. The day is today or later, and after the day from which the unit's latest "
                            + "version holds. The same boundary again writes nothing. 自生效日起形成新版本；与现行边界相同则不写入。")
    @APIResponse(
            responseCode = "200",
            description = "The boundary that holds last 最新边界",
            content =
                    @Content(
                            schema = @Schema(implementation = BoundaryView.class),
                            examples = @ExampleObject(name = "zone", value = BoundaryExamples.VIEW)))
    public Response put(
            @BeanParam SeenUnit seen,
            @RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(name = "zone", value = BoundaryExamples.FORM)))
                    @Valid
                    @NotNull
                    BoundaryForm form) {
        BoundaryView boundary = boundaries.draw(seen.code(), seen.ifMatch(), form);
        return versioned.ok(boundary.sequence(), boundary);
    }
}
