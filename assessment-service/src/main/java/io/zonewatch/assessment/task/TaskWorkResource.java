package io.zonewatch.assessment.task;

import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Idempotent;
import io.zonewatch.chassis.web.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the responsible do with a task, over HTTP. */
@Path("/api/v1/tasks")
@Tag(name = "tasks", description = "Work plan 工作计划")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.STATISTICIAN, Roles.ZONE_LEADER, Roles.REVIEWER, Roles.ASSESSOR})
class TaskWorkResource {

    private static final String PLAN = "Code of the plan 计划编码";
    private static final String A_PLAN = "chizhou-2015";
    private static final String TASK = "Code of the task 任务编码";
    private static final String A_TASK = "SURVEY-2016";

    private final TaskService tasks;
    private final Versioned versioned;

    @Inject
    TaskWorkResource(TaskService tasks, Versioned versioned) {
        this.tasks = tasks;
        this.versioned = versioned;
    }

    /**
     * That a task is done.
     *
     * @param note what is said with it, or null
     * @param evidence at least one
     */
    record Completion(
            @Schema(nullable = true) @Size(max = 2000) String note,
            @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid Evidence> evidence) {

        /** Keeps a copy of the evidence. */
        Completion {
            evidence = Given.list(evidence);
        }
    }

    @POST
    @Path("{plan}/{task}/start")
    @Idempotent
    @Operation(operationId = "startTask", summary = "Begins a task, once those it depends on are finished 启动任务")
    @APIResponse(
            responseCode = "200",
            description = "Begun 已启动",
            content =
                    @Content(
                            schema = @Schema(implementation = TaskView.class),
                            examples = @ExampleObject(name = "task", value = TaskExamples.TASK)))
    public Response start(
            @Parameter(description = PLAN, example = A_PLAN) @PathParam("plan") String plan,
            @Parameter(description = TASK, example = A_TASK) @PathParam("task") String task) {
        return answer(tasks.start(plan, task));
    }

    @POST
    @Path("{plan}/{task}/completion")
    @Idempotent
    @Operation(
            operationId = "finishTask",
            summary = "Reports a task as done, with evidence; stops the clock 报告任务完成并附佐证")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Completion.class),
                            examples = @ExampleObject(name = "completion", value = TaskExamples.COMPLETION)))
    @APIResponse(
            responseCode = "200",
            description = "Waits for another person to confirm it 待他人确认",
            content =
                    @Content(
                            schema = @Schema(implementation = TaskView.class),
                            examples = @ExampleObject(name = "task", value = TaskExamples.TASK)))
    public Response finish(
            @Parameter(description = PLAN, example = A_PLAN) @PathParam("plan") String plan,
            @Parameter(description = TASK, example = A_TASK) @PathParam("task") String task,
            @Valid @NotNull Completion completion) {
        return answer(tasks.finish(plan, task, completion.note(), completion.evidence()));
    }

    private Response answer(TaskView task) {
        return versioned.ok(task.version(), task);
    }
}
