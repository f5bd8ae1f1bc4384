package io.zonewatch.registry.reference;

import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Paging;
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

/** Administrative divisions (GB/T 2260) over HTTP. */
@Path("/api/v1/divisions")
@Tag(name = "reference", description = "Published lists of codes 标准代码")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
public class DivisionResource {

    static final String CODE = "[1-9][0-9]{5}";

    private final ReferenceReading reading;
    private final Versioned versioned;

    @Inject
    DivisionResource(ReferenceReading reading, Versioned versioned) {
        this.reading = reading;
        this.versioned = versioned;
    }

    @GET
    @Operation(operationId = "listDivisions", summary = "The divisions of a version or day, by code 行政区划列表")
    @APIResponse(
            responseCode = "200",
            description = "The codes 代码列表",
            content =
                    @Content(
                            schema = @Schema(implementation = EntryPage.class),
                            examples = @ExampleObject(name = "page", value = ReferenceExamples.DIVISIONS)))
    public Response list(
            @BeanParam @Valid AskedEdition edition,
            @BeanParam @Valid DivisionFilter filter,
            @BeanParam @Valid Paging paging) {
        return versioned.list(reading.divisions(edition, filter.selection(), paging));
    }

    @GET
    @Path("{code}")
    @Operation(operationId = "getDivision", summary = "What a code means in a version or on a day 查询行政区划")
    @APIResponse(
            responseCode = "200",
            description = "The code with its names 代码及名称",
            content =
                    @Content(
                            schema = @Schema(implementation = EntryView.class),
                            examples = @ExampleObject(name = "one", value = ReferenceExamples.DIVISION)))
    public Response get(
            @Parameter(description = "Code 行政区划代码", example = "341702") @PathParam("code") String code,
            @BeanParam @Valid AskedEdition edition) {
        return versioned.ok(0, reading.division(code, edition));
    }
}
