package io.zonewatch.indicator.printing;

import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reports on paper. */
@Path("/api/v1/obligations")
@Tag(name = "submissions", description = "Reports and what was decided about them 报送与审核")
@RolesAllowed(Roles.ANY)
public class PrintResource {

    private final Printing printing;
    private final Versioned versioned;

    @Inject
    PrintResource(Printing printing, Versioned versioned) {
        this.printing = printing;
        this.versioned = versioned;
    }

    @GET
    @Path("{id}/submissions/{revision}/print")
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            operationId = "printSubmission",
            summary = "A revision as a page for A4 paper 打印版",
            description =
                    "Figures with what they were worked out from, narrative, evidence with digests, signature. A figure that has"
                            + " moved since is shown with both numbers. In Chinese or English by Accept-Language; no script, no picture.")
    @APIResponse(
            responseCode = "200",
            description = "HTML 网页",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_HTML,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "page", value = "<!DOCTYPE html> …")))
    public Response print(
            @Parameter(description = "Unit, form and period 单位_报表_期别", example = "U0011_Q-WRAP_2016-Q2")
                    @PathParam("id")
                    String id,
            @Parameter(description = "Revision of the report 版次", example = "1") @PathParam("revision") int revision) {
        return versioned.document(revision, printing.html(id, revision), MediaType.TEXT_HTML, Paper.SHEET);
    }
}
