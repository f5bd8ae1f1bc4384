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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is decided about a task, over HTTP: by whoever supervises the leading unit's division. */
@Path("/api/v1/tasks")
@Tag(name = "tasks", description = "Work plan 工作计划")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.REVIEWER, Roles.ASSESSOR})
class TaskDecisionResource {

    private static final String PLAN = "Code of the plan 计划编码";
    private static final String A_PLAN = "chizhou-2015";
    private static final String TASK = "Code of the task 任务编码";
    private static final String A_TASK = "SURVEY-2016";

    private final TaskService tasks;
    private final Versioned versioned;

    @Inject
    TaskDecisionResource(TaskService tasks, Versioned versioned) {
        this.tasks = tasks;
        this.versioned = versioned;
    }

    /** A word that goes with an acceptance. */
    record Remark(@Schema(nullable = true) @Size(max = 2000) String note) {}

    /** Why. */
    record Reason(@NotNull @Size(min = 1, max = 2000) String reason) {

        /** Drops white space around it. */
        Reason {
            reason = reason == null ? null : reason.strip();
        }
    }

    /** What a task is put off to, and why. */
    record Postponement(
            @NotNull @Valid TaskDue due,
            @NotNull @Size(min = 1, max = 2000) String reason) {

        /** Drops white space around the reason. */
        Postponement {
            reason = reason == null ? null : reason.strip();
        }
    }

    @POST
    @Path("{plan}/{task}/acceptance")
    @Idempotent
    @Operation(operationId = "acceptTask", summary = "Confirms that a task is done; not by who reported it 确认任务完成")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Remark.class),
                            examples = @ExampleObject(name = "remark", value = TaskExamples.REMARK)))
    @APIResponse(
            responseCode = "200",
            description = "Confirmed 已确认",
            content =
                    @Content(
                            schema = @Schema(implementation = TaskView.class),
                            examples = @ExampleObject(name = "task", value = TaskExamples.TASK)))
    public Response accept(
            @Parameter(description = PLAN, example = A_PLAN) @PathParam("plan") String plan,
            @Parameter(description = TASK, example = A_TASK) @PathParam("task") String task,
            @Valid @NotNull Remark remark) {
        return answer(tasks.accept(plan, task, remark.note()));
    }

    @POST
    @Path("{plan}/{task}/return")
    @Idempotent
    @Operation(operationId = "returnTask", summary = "Sends a task back; its clock runs again 退回任务")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Reason.class),
                            examples = @ExampleObject(name = "reason", value = TaskExamples.REASON)))
    @APIResponse(
            responseCode = "200",
            description = "Sent back 已退回",
            content =
                    @Content(
                            schema = @Schema(implementation = TaskView.class),
                            examples = @ExampleObject(name = "task", value = TaskExamples.TASK)))
    public Response giveBack(
            @Parameter(description = PLAN, example = A_PLAN) @PathParam("plan") String plan,
            @Parameter(description = TASK, example = A_TASK) @PathParam("task") String task,
            @Valid @NotNull Reason reason) {
        return answer(tasks.giveBack(plan, task, reason.reason()));
    }

    @POST
    @Path("{plan}/{task}/postponement")
    @Idempotent
    @Operation(operationId = "postponeTask", summary = "Puts a task off to a later day 延期")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Postponement.class),
                            examples = @ExampleObject(name = "postponement", value = TaskExamples.POSTPONEMENT)))
    @APIResponse(
            responseCode = "200",
            description = "Put off 已延期",
            content =
                    @Content(
                            schema = @Schema(implementation = TaskView.class),
                            examples = @ExampleObject(name = "task", value = TaskExamples.TASK)))
    public Response postpone(
            @Parameter(description = PLAN, example = A_PLAN) @PathParam("plan") String plan,
            @Parameter(description = TASK, example = A_TASK) @PathParam("task") String task,
            @Valid @NotNull Postponement postponement) {
        return answer(tasks.postpone(plan, task, postponement.due(), postponement.reason()));
    }

    @POST
    @Path("{plan}/{task}/cancellation")
    @Idempotent
    @Operation(operationId = "cancelTask", summary = "Gives a task up 取消任务")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Reason.class),
                            examples = @ExampleObject(name = "reason", value = TaskExamples.REASON)))
    @APIResponse(
            responseCode = "200",
            description = "Given up 已取消",
            content =
                    @Content(
                            schema = @Schema(implementation = TaskView.class),
                            examples = @ExampleObject(name = "task", value = TaskExamples.TASK)))
    public Response cancel(
            @Parameter(description = PLAN, example = A_PLAN) @PathParam("plan") String plan,
            @Parameter(description = TASK, example = A_TASK) @PathParam("task") String task,
            @Valid @NotNull Reason reason) {
        return answer(tasks.cancel(plan, task, reason.reason()));
    }

    private Response answer(TaskView task) {
        return versioned.ok(task.version(), task);
    }
}
