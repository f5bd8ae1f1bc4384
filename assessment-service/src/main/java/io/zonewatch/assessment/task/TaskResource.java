package io.zonewatch.assessment.task;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tasks over HTTP. */
@Path("/api/v1/tasks")
@Tag(name = "tasks", description = "Work plan 工作计划")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
class TaskResource {

    private static final String PLAN = "Code of the plan 计划编码";
    private static final String A_PLAN = "chizhou-2015";
    private static final String TASK = "Code of the task 任务编码";
    private static final String A_TASK = "SURVEY-2016";

    private final TaskReading tasks;
    private final Versioned versioned;

    @Inject
    TaskResource(TaskReading tasks, Versioned versioned) {
        this.tasks = tasks;
        this.versioned = versioned;
    }

    /** A part of the list of tasks. */
    record Tasks(
            List<TaskView> items, @Schema(nullable = true) String next) {}

    /** The steps of a task. */
    record Steps(List<TaskStep> items) {}

    @GET
    @Operation(operationId = "listTasks", summary = "Tasks within the caller's scope 任务列表")
    @APIResponse(
            responseCode = "200",
            description = "By plan, in the order of its schedule 按计划和次序",
            content =
                    @Content(
                            schema = @Schema(implementation = Tasks.class),
                            examples = @ExampleObject(name = "tasks", value = TaskExamples.TASKS)))
    public Response list(@BeanParam @Valid TaskFilter filter, @BeanParam @Valid Paging paging) {
        return versioned.list(tasks.list(filter, paging));
    }

    @GET
    @Path("{plan}/{task}")
    @Operation(operationId = "getTask", summary = "One task 查询任务")
    @APIResponse(
            responseCode = "200",
            description = "The task 任务",
            content =
                    @Content(
                            schema = @Schema(implementation = TaskView.class),
                            examples = @ExampleObject(name = "task", value = TaskExamples.TASK)))
    public Response get(
            @Parameter(description = PLAN, example = A_PLAN) @PathParam("plan") String plan,
            @Parameter(description = TASK, example = A_TASK) @PathParam("task") String task) {
        TaskView found = tasks.find(plan, task);
        return versioned.ok(found.version(), found);
    }

    @GET
    @Path("{plan}/{task}/steps")
    @Operation(
            operationId = "listTaskSteps",
            summary = "What was done to a task, by whom, with its evidence 任务的办理记录和佐证")
    @APIResponse(
            responseCode = "200",
            description = "In their order 按次序",
            content =
                    @Content(
                            schema = @Schema(implementation = Steps.class),
                            examples = @ExampleObject(name = "steps", value = TaskExamples.STEPS)))
    public Response steps(
            @Parameter(description = PLAN, example = A_PLAN) @PathParam("plan") String plan,
            @Parameter(description = TASK, example = A_TASK) @PathParam("task") String task) {
        return versioned.list(new Steps(tasks.steps(plan, task)));
    }
}
