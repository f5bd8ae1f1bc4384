package io.zonewatch.indicator.submission;

import io.zonewatch.chassis.digest.Sha256;
import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Expectation;
import io.zonewatch.chassis.web.Idempotent;
import io.zonewatch.chassis.web.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/** What a unit prepares before it reports; only those who prepare it see it, and auditors, who read everything. */
@Path("/api/v1/obligations")
@Tag(name = "drafts", description = "Reports in preparation, and the zone leader's signature 草稿与签字")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.STATISTICIAN, Roles.ZONE_LEADER})
public class DraftResource {

    private static final String ID = "Unit, form and period 单位_报表_期别";
    private static final String AN_ID = "U0011_M-IND_2016-03";
    private static final String SEEN = "Entity tag of the draft that was seen 所见草稿的 ETag";

    private final Drafting drafting;
    private final Submitting submitting;
    private final Versioned versioned;

    @Inject
    DraftResource(Drafting drafting, Submitting submitting, Versioned versioned) {
        this.drafting = drafting;
        this.submitting = submitting;
        this.versioned = versioned;
    }

    /**
     * What a zone leader signs.
     *
     * @param content digest of the draft's content, as the draft tells it
     */
    record Signing(
            @NotNull @Pattern(regexp = Sha256.PATTERN) String content) {}

    @PUT
    @Path("{id}/draft")
    @RolesAllowed(Roles.STATISTICIAN)
    @Operation(
            operationId = "putDraft",
            summary = "Saves a draft 保存草稿",
            description =
                    "Nothing is reported by it, and it may have errors. A draft that is there already is replaced with"
                            + " If-Match only.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Report.class),
                            examples = @ExampleObject(name = "March", value = SubmissionExamples.REPORT)))
    @APIResponse(
            responseCode = "200",
            description = "Replaced, or unchanged 已更新或无变化",
            content =
                    @Content(
                            schema = @Schema(implementation = Draft.class),
                            examples = @ExampleObject(name = "March", value = SubmissionExamples.DRAFT)))
    @APIResponse(
            responseCode = "201",
            description = "There was none 新增",
            content =
                    @Content(
                            schema = @Schema(implementation = Draft.class),
                            examples = @ExampleObject(name = "March", value = SubmissionExamples.DRAFT)))
    public Response put(
            @Parameter(description = ID, example = AN_ID) @PathParam("id") String id,
            @BeanParam Expectation expected,
            @Valid @NotNull Report report) {
        Drafting.Put put = drafting.put(id, report, expected);
        return put.created()
                ? versioned.created(URI.create("/api/v1/obligations/" + id + "/draft"), put.version(), put.draft())
                : versioned.ok(put.version(), put.draft());
    }

    @GET
    @Path("{id}/draft")
    @RolesAllowed({Roles.STATISTICIAN, Roles.ZONE_LEADER, Roles.AUDITOR})
    @Operation(operationId = "getDraft", summary = "The draft of a report 草稿")
    @APIResponse(
            responseCode = "200",
            description = "The draft, and who signed it 草稿及签字",
            content =
                    @Content(
                            schema = @Schema(implementation = Draft.class),
                            examples = @ExampleObject(name = "March", value = SubmissionExamples.DRAFT)))
    public Response get(@Parameter(description = ID, example = AN_ID) @PathParam("id") String id) {
        DraftStore.Kept kept = drafting.find(id);
        return versioned.ok(kept.version(), kept.draft());
    }

    @DELETE
    @Path("{id}/draft")
    @RolesAllowed(Roles.STATISTICIAN)
    @Operation(operationId = "discardDraft", summary = "Throws the draft away 删除草稿")
    @APIResponse(responseCode = "204", description = "Gone 已删除")
    public Response discard(
            @Parameter(description = ID, example = AN_ID) @PathParam("id") String id,
            @Parameter(description = SEEN) @HeaderParam("If-Match") String ifMatch) {
        drafting.discard(id, ifMatch);
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/draft/submission")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @RolesAllowed(Roles.STATISTICIAN)
    @Operation(
            operationId = "submitDraft",
            summary = "Submits the draft 报送草稿",
            description = "As if its report were submitted; afterwards there is no draft.")
    @APIResponse(
            responseCode = "201",
            description = "Taken, with what it changed 已接收及变更情况",
            content =
                    @Content(
                            schema = @Schema(implementation = Taken.class),
                            examples = @ExampleObject(name = "first", value = SubmissionExamples.TAKEN)))
    public Response submit(
            @Parameter(description = ID, example = AN_ID) @PathParam("id") String id,
            @Parameter(description = SEEN) @HeaderParam("If-Match") String ifMatch) {
        Taken taken = submitting.submitDraft(id, ifMatch);
        return versioned.created(
                URI.create("/api/v1/obligations/" + id + "/submissions/" + taken.revision()), taken.revision(), taken);
    }

    @POST
    @Path("{id}/signature")
    @Idempotent
    @RolesAllowed(Roles.ZONE_LEADER)
    @Operation(
            operationId = "signDraft",
            summary = "Signs the draft 负责人签字",
            description =
                    "Exactly this content, for the revision that comes next. Where the form demands a signature, only"
                            + " what was signed is taken.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Signing.class),
                            examples = @ExampleObject(name = "March", value = SubmissionExamples.SIGNING)))
    @APIResponse(
            responseCode = "201",
            description = "Signed 已签字",
            content =
                    @Content(
                            schema = @Schema(implementation = Signature.class),
                            examples = @ExampleObject(name = "March", value = SubmissionExamples.SIGNATURE)))
    public Response sign(
            @Parameter(description = ID, example = AN_ID) @PathParam("id") String id, @Valid @NotNull Signing signing) {
        Signature signature = drafting.sign(id, signing.content());
        return versioned.created(URI.create("/api/v1/obligations/" + id + "/draft"), signature.revision(), signature);
    }
}
