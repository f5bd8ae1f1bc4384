package io.zonewatch.assessment.warning;

import io.zonewatch.assessment.plan.Plan;
import io.zonewatch.assessment.plan.Target;
import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Idempotent;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.chassis.web.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Early warnings over HTTP. */
@Path("/api/v1/warnings")
@Tag(name = "warnings", description = "Early warnings that a checkpoint is likely to be missed 预警")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
class WarningResource {

    private static final String ID = "Identity of the warning 标识";
    private static final String AN_ID = "0c9a1c4e-2f43-4f0e-9b1d-7c4f2f4f0b11";
    private static final String WHY =
            "A warning is opened when the probability of missing the checkpoint, forecast from the fully covered periods until since, has reached the target's level, and is over once a later period's has come down; while later figures allow no forecast it stands. It shows no probability itself: GET /progress shows that with the reason where there is none, and withholds it where it would give away a single unit out of the caller's reach. 依据截至 since 的完整期别预测的未达标概率达到目标设定水平时开启，后续期别概率回落即结束；无法预测时保持不变。预警本身不含概率：概率（或无法预测的原因）见 GET /progress，可能泄露调用者权限范围外单个单位数据时不予显示。";

    private static final String SEEN = "Entity tag of the version that was seen 所见版本";

    private final WarningService warnings;
    private final Versioned versioned;

    @Inject
    WarningResource(WarningService warnings, Versioned versioned) {
        this.warnings = warnings;
        this.versioned = versioned;
    }

    /** A part of the list of warnings. */
    record Warnings(
            List<Warning> items, @Schema(nullable = true) String next) {}

    @GET
    @Operation(
            operationId = "listWarnings",
            summary = "Early warnings within the caller's scope 预警列表",
            description = WHY)
    @APIResponse(
            responseCode = "200",
            description = "Oldest first 按时间先后",
            content =
                    @Content(
                            schema = @Schema(implementation = Warnings.class),
                            examples = @ExampleObject(name = "warnings", value = WarningExamples.WARNINGS)))
    public Response list(
            @Parameter(description = "Only of this plan 限定计划", example = "chizhou-2015")
                    @QueryParam("plan")
                    @Pattern(regexp = Plan.CODE)
                    String plan,
            @Parameter(description = "Only of targets of this code 限定目标", example = "HIGHTECH_SHARE")
                    @QueryParam("target")
                    @Pattern(regexp = Target.CODE)
                    String target,
            @Parameter(description = "Only in this state 限定状态", example = "OPEN")
                    @QueryParam("state")
                    @Pattern(regexp = "OPEN|ACKNOWLEDGED|OVER|CLOSED")
                    String state,
            @BeanParam @Valid Paging paging) {
        Warning.State only = state == null ? null : Warning.State.valueOf(state);
        return versioned.list(warnings.list(new WarningTable.Filter(plan, target, only), paging));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getWarning", summary = "One early warning 查询预警", description = WHY)
    @APIResponse(
            responseCode = "200",
            description = "The warning 预警",
            content =
                    @Content(
                            schema = @Schema(implementation = Warning.class),
                            examples = @ExampleObject(name = "warning", value = WarningExamples.WARNING)))
    public Response get(@Parameter(description = ID, example = AN_ID) @PathParam("id") String id) {
        return ok(warnings.get(identity(id)));
    }

    @POST
    @Path("{id}/acknowledgement")
    @Idempotent
    @RolesAllowed({Roles.REVIEWER, Roles.ASSESSOR})
    @Operation(
            operationId = "acknowledgeWarning",
            summary = "Says that the warning has been seen, and what is done 签收预警")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Note.class),
                            examples = @ExampleObject(name = "note", value = WarningExamples.NOTE)))
    @APIResponse(
            responseCode = "200",
            description = "Acknowledged 已签收",
            content =
                    @Content(
                            schema = @Schema(implementation = Warning.class),
                            examples = @ExampleObject(name = "warning", value = WarningExamples.WARNING)))
    public Response acknowledge(
            @Parameter(description = ID, example = AN_ID) @PathParam("id") String id,
            @Parameter(description = SEEN) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull Note note) {
        return ok(warnings.acknowledge(identity(id), ifMatch, note));
    }

    @POST
    @Path("{id}/closure")
    @Idempotent
    @RolesAllowed({Roles.REVIEWER, Roles.ASSESSOR})
    @Operation(
            operationId = "closeWarning",
            summary = "Has done with the warning 关闭预警",
            description = "Another one of the same checkpoint is raised only after the figures have cleared this one.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Note.class),
                            examples = @ExampleObject(name = "note", value = WarningExamples.NOTE)))
    @APIResponse(
            responseCode = "200",
            description = "Closed 已关闭",
            content =
                    @Content(
                            schema = @Schema(implementation = Warning.class),
                            examples = @ExampleObject(name = "warning", value = WarningExamples.WARNING)))
    public Response close(
            @Parameter(description = ID, example = AN_ID) @PathParam("id") String id,
            @Parameter(description = SEEN) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull Note note) {
        return ok(warnings.close(identity(id), ifMatch, note));
    }

    private Response ok(WarningTable.Kept kept) {
        return versioned.ok(kept.version(), kept.warning());
    }

    /** What is no identity names nothing. */
    private static UUID identity(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw Problem.of(ChassisProblem.NOT_FOUND);
        }
    }
}
