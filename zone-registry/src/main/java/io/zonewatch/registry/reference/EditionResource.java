package io.zonewatch.registry.reference;

import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which versions of the catalogues are kept, over HTTP. */
@Path("/api/v1/reference-editions")
@Tag(name = "reference")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
public class EditionResource {

    private final ReferenceReading reading;
    private final Versioned versioned;

    @Inject
    EditionResource(ReferenceReading reading, Versioned versioned) {
        this.reading = reading;
        this.versioned = versioned;
    }

    @GET
    @Operation(operationId = "listReferenceEditions", summary = "The versions kept, with their sources 标准版本及来源")
    @APIResponse(
            responseCode = "200",
            description = "All of them, by catalogue and version 全部版本",
            content =
                    @Content(
                            schema = @Schema(implementation = EditionPage.class),
                            examples = @ExampleObject(name = "one", value = ReferenceExamples.EDITIONS)))
    public Response list() {
        return versioned.list(reading.editions());
    }
}
