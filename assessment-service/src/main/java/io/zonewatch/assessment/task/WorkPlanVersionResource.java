package io.zonewatch.assessment.task;

import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.chassis.web.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Versions of work plans over HTTP. */
@Path("/api/v1/work-plans")
@Tag(name = "tasks", description = "Work plan 工作计划")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
class WorkPlanVersionResource {

    private static final String PLAN = "Code of the plan 计划编码";

    private final WorkPlanAmending amending;
    private final WorkPlanVersions versions;
    private final Versioned versioned;

    @Inject
    WorkPlanVersionResource(WorkPlanAmending amending, WorkPlanVersions versions, Versioned versioned) {
        this.amending = amending;
        this.versions = versions;
        this.versioned = versioned;
    }

    /** A part of the list of versions. */
    record Versions(
            List<WorkPlanVersion> items,
            @Schema(nullable = true) String next) {}

    @PUT
    @Path("{plan}")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.ASSESSOR})
    @Operation(
            operationId = "amendWorkPlan",
            summary = "Puts another schedule in the place of the present one, by a document 调整工作计划",
            description = """
                    With all tasks, also those that stay as they are; a task that is left out is given up. Finished tasks stay as they were. Only for who \
                    reaches all responsible units. Without assumptions it keeps those that its tasks still name; an empty list drops them. Needs If-Match; the same again changes nothing.""")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = WorkPlanAmendment.class),
                            examples = @ExampleObject(name = "amendment", value = TaskExamples.AMENDMENT)))
    @APIResponse(
            responseCode = "200",
            description = "Amended, or unchanged; overdue tasks follow their new dates 已调整或未变，逾期状态随新期限更新",
            content =
                    @Content(
                            schema = @Schema(implementation = WorkPlanVersion.class),
                            examples = @ExampleObject(name = "schedule", value = TaskExamples.SCHEDULE)))
    public Response amend(
            @Parameter(description = PLAN, example = "chizhou-2015") @PathParam("plan") String plan,
            @Parameter(description = "Entity tag of the version it replaces 被替换版本的 ETag")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @Valid @NotNull WorkPlanAmendment amendment) {
        WorkPlanVersion version = amending.amend(plan, amendment, ifMatch);
        return versioned.ok(version.version(), version);
    }

    @GET
    @Path("{plan}/versions")
    @Operation(
            operationId = "listWorkPlanVersions",
            summary = "All versions of the schedule, with their documents 工作计划的各版")
    @APIResponse(
            responseCode = "200",
            description = "Ascending by version, with the tasks within scope 按版本升序，含权限范围内的任务",
            content =
                    @Content(
                            schema = @Schema(implementation = Versions.class),
                            examples = @ExampleObject(name = "schedules", value = TaskExamples.SCHEDULES)))
    public Response versions(
            @Parameter(description = PLAN, example = "chizhou-2015") @PathParam("plan") String plan,
            @BeanParam @Valid Paging paging) {
        return versioned.list(versions.list(plan, paging));
    }

    @GET
    @Path("{plan}/versions/{version}/difference")
    @Operation(operationId = "getWorkPlanDifference", summary = "What a version of the schedule changed 与前一版的差异")
    @APIResponse(
            responseCode = "200",
            description = "The difference, as far as the tasks are within scope 权限范围内任务的差异",
            content =
                    @Content(
                            schema = @Schema(implementation = WorkPlanDifference.class),
                            examples = @ExampleObject(name = "difference", value = TaskExamples.DIFFERENCE)))
    public Response difference(
            @Parameter(description = PLAN, example = "chizhou-2015") @PathParam("plan") String plan,
            @Parameter(description = "Version of the schedule 工作计划版本", example = "2") @PathParam("version")
                    int version) {
        return versioned.list(versions.difference(plan, version));
    }
}
