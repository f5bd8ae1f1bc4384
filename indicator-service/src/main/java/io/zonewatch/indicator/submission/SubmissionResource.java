package io.zonewatch.indicator.submission;

import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Idempotent;
import io.zonewatch.chassis.web.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reports: submitted by a unit, accepted or returned by another person. */
@Path("/api/v1/obligations")
@Tag(name = "submissions", description = "Reports and what was decided about them 报送与审核")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
public class SubmissionResource {

    private static final String ID = "Unit, form and period 单位_报表_期别";
    private static final String AN_ID = "U0011_M-IND_2016-03";
    private static final String REVISION = "Revision of the report 版次";

    private final Submitting submitting;
    private final Deciding deciding;
    private final Reading reading;
    private final Versioned versioned;

    @Inject
    SubmissionResource(Submitting submitting, Deciding deciding, Reading reading, Versioned versioned) {
        this.submitting = submitting;
        this.deciding = deciding;
        this.reading = reading;
        this.versioned = versioned;
    }

    /** A word that goes with an acceptance. */
    record Acceptance(
            @Schema(nullable = true) @Size(max = 2000) String remark) {}

    /** Why a report is returned: at least one cell or section. */
    record Return(@NotNull @Size(min = 1, max = 1000) List<@NotNull @Valid ReturnReason> reasons) {}

    private record Submissions(List<Submission> items) {}

    @POST
    @Path("{id}/submissions")
    @Idempotent
    @RolesAllowed(Roles.STATISTICIAN)
    @Operation(
            operationId = "submitReport",
            summary = "Submits a report 报送",
            description =
                    "Delivers the values and counts as reported, in one act. All cells at once; a blank is never a"
                            + " zero. Late is recorded and never refused before the lock line. A refusal lists by cell all that"
                            + " was found, as a trial does. What the form demands signed must have been signed.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Report.class),
                            examples = {
                                @ExampleObject(name = "March", value = SubmissionExamples.REPORT),
                                @ExampleObject(name = "wrap-up", value = SubmissionExamples.WRAP_UP)
                            }))
    @APIResponse(
            responseCode = "201",
            description = "Taken, with what it changed 已接收及变更情况",
            content =
                    @Content(
                            schema = @Schema(implementation = Taken.class),
                            examples = @ExampleObject(name = "first", value = SubmissionExamples.TAKEN)))
    @APIResponse(
            responseCode = "422",
            description = "Errors, or warnings without an explanation 有错误或未说明的预警",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ReportRefusal.class)))
    public Response submit(
            @Parameter(description = ID, example = AN_ID) @PathParam("id") String id, @Valid @NotNull Report report) {
        Taken taken = submitting.submit(id, report);
        return versioned.created(place(id, taken.revision()), taken.revision(), taken);
    }

    @GET
    @Path("{id}/submissions")
    @Operation(operationId = "listSubmissions", summary = "All revisions of a report 全部版次")
    @APIResponse(
            responseCode = "200",
            description = "Ascending 按版次升序",
            content =
                    @Content(
                            schema = @Schema(implementation = Submissions.class),
                            examples = @ExampleObject(name = "one", value = SubmissionExamples.SUBMISSIONS)))
    public Response list(@Parameter(description = ID, example = AN_ID) @PathParam("id") String id) {
        return versioned.list(new Submissions(reading.all(id)));
    }

    @GET
    @Path("{id}/submissions/{revision}")
    @Operation(operationId = "getSubmission", summary = "A revision with its figures 某一版次")
    @APIResponse(
            responseCode = "200",
            description = "The revision 版次",
            content =
                    @Content(
                            schema = @Schema(implementation = Reading.Detail.class),
                            examples =
                                    @ExampleObject(
                                            name = "accepted",
                                            value = SubmissionExamples.SUBMISSION_WITH_CELLS)))
    public Response get(
            @Parameter(description = ID, example = AN_ID) @PathParam("id") String id,
            @Parameter(description = REVISION, example = "1") @PathParam("revision") int revision) {
        return versioned.ok(revision, reading.find(id, revision));
    }

    @POST
    @Path("{id}/submissions/{revision}/acceptance")
    @Idempotent
    @RolesAllowed(Roles.REVIEWER)
    @Operation(
            operationId = "acceptReport",
            summary = "Accepts the latest revision 审核通过",
            description =
                    "By another person than the one who submitted it. Its figures go out as one event; an accepted correction"
                            + " takes the place of what was accepted before.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Acceptance.class),
                            examples = @ExampleObject(name = "plain", value = "{}")))
    @APIResponse(
            responseCode = "201",
            description = "Accepted 已通过",
            content =
                    @Content(
                            schema = @Schema(implementation = Submission.class),
                            examples = @ExampleObject(name = "accepted", value = SubmissionExamples.ACCEPTED)))
    public Response accept(
            @Parameter(description = ID, example = AN_ID) @PathParam("id") String id,
            @Parameter(description = REVISION, example = "1") @PathParam("revision") int revision,
            @Valid @NotNull Acceptance acceptance) {
        Submission accepted = deciding.accept(id, revision, acceptance.remark());
        return versioned.created(place(id, revision), revision, accepted);
    }

    @POST
    @Path("{id}/submissions/{revision}/return")
    @Idempotent
    @RolesAllowed(Roles.REVIEWER)
    @Operation(
            operationId = "returnReport",
            summary = "Returns the latest revision with reasons 退回",
            description =
                    "A new round begins, with a due time of its own. A returned correction begins none: what was accepted"
                            + " before still counts. What an exemption covers by now is exempt at once.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Return.class),
                            examples = {
                                @ExampleObject(name = "one cell", value = SubmissionExamples.RETURN),
                                @ExampleObject(name = "one section", value = SubmissionExamples.RETURN_SECTION)
                            }))
    @APIResponse(
            responseCode = "201",
            description = "Returned 已退回",
            content =
                    @Content(
                            schema = @Schema(implementation = Submission.class),
                            examples = @ExampleObject(name = "returned", value = SubmissionExamples.RETURNED)))
    public Response giveBack(
            @Parameter(description = ID, example = AN_ID) @PathParam("id") String id,
            @Parameter(description = REVISION, example = "1") @PathParam("revision") int revision,
            @Valid @NotNull Return reasons) {
        Submission returned = deciding.giveBack(id, revision, reasons.reasons());
        return versioned.created(place(id, revision), revision, returned);
    }

    private static URI place(String id, int revision) {
        return URI.create("/api/v1/obligations/" + id + "/submissions/" + revision);
    }
}
