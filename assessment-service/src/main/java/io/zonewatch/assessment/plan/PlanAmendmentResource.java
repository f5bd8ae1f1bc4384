package io.zonewatch.assessment.plan;

import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Idempotent;
import io.zonewatch.chassis.web.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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

/** Amendments of target plans over HTTP: drafted, tried, published. */
@Path("/api/v1/plans")
@Tag(name = "plans", description = "Target plans 目标计划")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMINISTRATOR, Roles.ASSESSOR})
class PlanAmendmentResource {

    private static final String PLAN = "Code of the plan 计划编码";
    private static final String VERSION = "Version of the plan 计划版本";

    private final PlanVersions versions;
    private final PlanPublishing publishing;
    private final PlanFindings findings;
    private final Versioned versioned;

    @Inject
    PlanAmendmentResource(
            PlanVersions versions, PlanPublishing publishing, PlanFindings findings, Versioned versioned) {
        this.versions = versions;
        this.publishing = publishing;
        this.findings = findings;
        this.versioned = versioned;
    }

    @POST
    @Path("{plan}/versions")
    @Idempotent
    @Operation(
            operationId = "draftPlanVersion",
            summary = "Keeps a new version of a plan as a draft 起草计划调整",
            description = """
                    With all targets of the plan, also those that stay as they are. Only for who reaches every target that the plan has or had. A target keeps \
                    its indicator, its form or count, and the unit it hangs on. Without assumptions it keeps those of the version before that its targets still name; \
                    an empty list drops them.""")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = PlanDraft.class),
                            examples = @ExampleObject(name = "draft", value = PlanExamples.DRAFT)))
    @APIResponse(
            responseCode = "201",
            description = "Drafted 已起草",
            content =
                    @Content(
                            schema = @Schema(implementation = CheckedVersion.class),
                            examples = @ExampleObject(name = "version", value = PlanExamples.CHECKED_VERSION)))
    public Response draft(
            @Parameter(description = PLAN, example = "chizhou-2015") @PathParam("plan") String plan,
            @Valid @NotNull PlanDraft draft) {
        return created(versions.draft(plan, draft));
    }

    @POST
    @Path("{plan}/versions/{version}/publication")
    @Idempotent
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "publishPlanVersion",
            summary = "Brings a draft into force from its day on 发布计划调整",
            description = """
                    It begins in a month that has not ended, or with backdated earlier: then months that have ended are judged by it from now on, and as of before \
                    (asOf) as they were. Never before the latest version; one that begins on the same day takes its place. Periods that \
                    end before keep the version they had. With dryRun nothing is done and the difference to the version before is answered.""")
    @APIResponse(
            responseCode = "200",
            description = "With dryRun: what publishing would change 试运行结果",
            content =
                    @Content(
                            schema = @Schema(implementation = PlanDifference.class),
                            examples = @ExampleObject(name = "difference", value = PlanExamples.DIFFERENCE)))
    @APIResponse(
            responseCode = "201",
            description = "Published; progress is assessed by it 已发布，进度按新版评价",
            content =
                    @Content(
                            schema = @Schema(implementation = CheckedVersion.class),
                            examples = @ExampleObject(name = "version", value = PlanExamples.CHECKED_VERSION)))
    public Response publish(
            @Parameter(description = PLAN, example = "chizhou-2015") @PathParam("plan") String plan,
            @Parameter(description = VERSION, example = "2") @PathParam("version") int version,
            @Parameter(description = "Only try 试运行，不发布") @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Parameter(description = "The document holds from a month that has ended 追溯施行：自已结束的月份起施行")
                    @QueryParam("backdated")
                    @DefaultValue("false")
                    boolean backdated) {
        return dryRun
                ? versioned.list(publishing.rehearse(plan, version, backdated))
                : created(publishing.publish(plan, version, backdated));
    }

    private Response created(PlanVersion version) {
        return versioned.created(
                URI.create("/api/v1/plans/" + version.code() + "/versions/" + version.version()),
                version.version(),
                findings.checked(version));
    }
}
