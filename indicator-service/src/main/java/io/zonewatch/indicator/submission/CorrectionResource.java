package io.zonewatch.indicator.submission;

import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Idempotent;
import io.zonewatch.chassis.web.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is corrected after it was accepted, and what a revision changed. */
@Path("/api/v1/obligations")
@Tag(name = "submissions", description = "Reports and what was decided about them 报送与审核")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
public class CorrectionResource {

    private static final String ID = "Unit, form and period 单位_报表_期别";
    private static final String AN_ID = "U0011_M-IND_2016-03";

    private final Submitting submitting;
    private final Reading reading;
    private final Versioned versioned;

    @Inject
    CorrectionResource(Submitting submitting, Reading reading, Versioned versioned) {
        this.submitting = submitting;
        this.reading = reading;
        this.versioned = versioned;
    }

    @POST
    @Path("{id}/corrections")
    @Idempotent
    @RolesAllowed(Roles.STATISTICIAN)
    @Operation(
            operationId = "correctReport",
            summary = "Corrects an accepted report 更正已通过的报表",
            description = "The next revision, with a reason. What was accepted counts until another person accepts the"
                    + " correction too; a returned correction changes nothing.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Correction.class),
                            examples = @ExampleObject(name = "March", value = SubmissionExamples.CORRECTION)))
    @APIResponse(
            responseCode = "201",
            description = "Taken, with the difference by cell 已接收及差异",
            content =
                    @Content(
                            schema = @Schema(implementation = Submitting.Corrected.class),
                            examples = @ExampleObject(name = "second", value = SubmissionExamples.CORRECTED)))
    @APIResponse(
            responseCode = "422",
            description = "Errors, or warnings without an explanation 有错误或未说明的预警",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ReportRefusal.class)))
    public Response correct(
            @Parameter(description = ID, example = AN_ID) @PathParam("id") String id,
            @Valid @NotNull Correction correction) {
        Submitting.Corrected corrected = submitting.correct(id, correction);
        int revision = corrected.taken().revision();
        return versioned.created(
                URI.create("/api/v1/obligations/" + id + "/submissions/" + revision), revision, corrected);
    }

    @GET
    @Path("{id}/submissions/{revision}/difference")
    @Operation(
            operationId = "getDifference",
            summary = "What a revision changed 版次差异",
            description = "Against the revision that it corrects, or else the one before, cell by cell.")
    @APIResponse(
            responseCode = "200",
            description = "Cells that differ 有差异的单元格",
            content =
                    @Content(
                            schema = @Schema(implementation = Reading.Difference.class),
                            examples = @ExampleObject(name = "one cell", value = SubmissionExamples.DIFFERENCE)))
    public Response difference(
            @Parameter(description = ID, example = AN_ID) @PathParam("id") String id,
            @Parameter(description = "Revision of the report 版次", example = "2") @PathParam("revision") int revision) {
        return versioned.ok(revision, reading.difference(id, revision));
    }
}
