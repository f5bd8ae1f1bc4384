package io.zonewatch.assessment.task;

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

/** Work plans over HTTP. */
@Path("/api/v1/work-plans")
@Tag(name = "tasks", description = "Work plan 工作计划")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
class WorkPlanResource {

    private static final String PLAN = "Code of the plan 计划编码";

    private static final long FIRST = 1;

    private final WorkPlanService workPlans;
    private final WorkPlanVersions versions;
    private final TaskCounting counting;
    private final Versioned versioned;

    @Inject
    WorkPlanResource(WorkPlanService workPlans, WorkPlanVersions versions, TaskCounting counting, Versioned versioned) {
        this.workPlans = workPlans;
        this.versions = versions;
        this.counting = counting;
        this.versioned = versioned;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.ASSESSOR})
    @Operation(operationId = "createWorkPlan", summary = "Gives a plan its schedule of tasks 为计划制定工作计划")
    @RequestBody(
            description = "All tasks with their due dates 全部任务及期限",
            content =
                    @Content(
                            schema = @Schema(implementation = WorkPlan.class),
                            examples = @ExampleObject(name = "schedule", value = TaskExamples.WORK_PLAN)))
    @APIResponse(
            responseCode = "201",
            description = "Created; due moments follow from the calendars published so far 已创建,期限按已公布日历确定",
            content =
                    @Content(
                            schema = @Schema(implementation = WorkPlan.class),
                            examples = @ExampleObject(name = "schedule", value = TaskExamples.WORK_PLAN)))
    public Response create(@Valid @NotNull WorkPlan workPlan) {
        WorkPlan created = workPlans.create(workPlan);
        return versioned.created(URI.create("/api/v1/work-plans/" + created.plan()), FIRST, created);
    }

    @GET
    @Path("{plan}")
    @Operation(operationId = "getWorkPlan", summary = "The schedule in force 查询现行工作计划")
    @APIResponse(
            responseCode = "200",
            description = "With the tasks within scope 权限范围内的任务",
            content =
                    @Content(
                            schema = @Schema(implementation = WorkPlanVersion.class),
                            examples = @ExampleObject(name = "schedule", value = TaskExamples.SCHEDULE)))
    public Response get(@Parameter(description = PLAN, example = "chizhou-2015") @PathParam("plan") String plan) {
        WorkPlanVersion found = versions.find(plan);
        return versioned.ok(found.version(), found);
    }

    @GET
    @Path("{plan}/progress")
    @Operation(
            operationId = "getWorkPlanProgress",
            summary = "How many tasks are finished, late and overdue, by year and by unit 按年度和单位的任务进展")
    @APIResponse(
            responseCode = "200",
            description = "Counts of the tasks within scope 权限范围内的任务数",
            content =
                    @Content(
                            schema = @Schema(implementation = TaskProgress.class),
                            examples = @ExampleObject(name = "counts", value = TaskExamples.PROGRESS)))
    public Response progress(@Parameter(description = PLAN, example = "chizhou-2015") @PathParam("plan") String plan) {
        return versioned.list(counting.of(plan));
    }
}
