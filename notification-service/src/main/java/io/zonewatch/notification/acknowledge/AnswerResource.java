package io.zonewatch.notification.acknowledge;

import io.zonewatch.chassis.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a signed-in recipient answers to a reminder. */
@Path("/api/v1/reminders/{id}")
@Tag(name = "reminders")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
class AnswerResource {

    private static final String SNOOZE = "{\"until\":\"2016-03-14T09:00:00+08:00\",\"reason\":\"数据正在核对\"}";

    private static final String SNOOZED = """
            {"obligation":"U0011_M-IND_2016-02","round":1,"from":"2016-03-11T09:00:00+08:00",
             "until":"2016-03-14T09:00:00+08:00","reason":"数据正在核对"}""";

    private static final String ACKNOWLEDGED = """
            {"reminder":1,"obligation":"U0011_M-IND_2016-02","round":1,"acknowledgedAt":"2016-03-11T09:00:00+08:00"}""";

    private final Acknowledging acknowledging;
    private final Snoozing snoozing;

    @Inject
    AnswerResource(Acknowledging acknowledging, Snoozing snoozing) {
        this.acknowledging = acknowledging;
        this.snoozing = snoozing;
    }

    @POST
    @Path("acknowledge")
    @Operation(
            operationId = "acknowledgeReminder",
            summary = "The recipient confirms having taken notice 确认收到",
            description = "Only by whom it was sent to; the second time changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "It is acknowledged, and since when 已确认及确认时间",
            content =
                    @Content(
                            schema = @Schema(implementation = AcknowledgedView.class),
                            examples = @ExampleObject(name = "acknowledged", value = ACKNOWLEDGED)))
    @APIResponse(
            responseCode = "409",
            description = "It has reached nobody: not-sent 尚未送达任何人",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    public AcknowledgedView acknowledge(
            @Parameter(description = "Number of the reminder 催报编号", example = "1") @PathParam("id") long id) {
        return acknowledging.byCaller(id);
    }

    @PUT
    @Path("snooze")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "snoozeReminder",
            summary = "The recipient hears nothing more of the obligation for a while 暂缓提醒",
            description = "In its present round, on every channel; formal notices are served in any case.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = SnoozeForm.class),
                            examples = @ExampleObject(name = "checking", value = SNOOZE)))
    @APIResponse(
            responseCode = "200",
            description = "It is put off, and until when 已暂缓及截止时间",
            content =
                    @Content(
                            schema = @Schema(implementation = SnoozeView.class),
                            examples = @ExampleObject(name = "checking", value = SNOOZED)))
    @APIResponse(
            responseCode = "409",
            description = "Nothing more is said in its round: round-over 本轮已结束",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "422",
            description = "A formal notice cannot be put off: notice-not-snoozed 催报通知书不能暂缓",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    public SnoozeView snooze(
            @Parameter(description = "Number of the reminder 催报编号", example = "1") @PathParam("id") long id,
            @Valid @NotNull SnoozeForm form) {
        return snoozing.snooze(id, form);
    }

    @DELETE
    @Path("snooze")
    @Operation(operationId = "endSnooze", summary = "The recipient wants to hear of it again 取消暂缓")
    @APIResponse(responseCode = "204", description = "Nothing is put off 已取消")
    public void endSnooze(
            @Parameter(description = "Number of the reminder 催报编号", example = "1") @PathParam("id") long id) {
        snoozing.end(id);
    }
}
