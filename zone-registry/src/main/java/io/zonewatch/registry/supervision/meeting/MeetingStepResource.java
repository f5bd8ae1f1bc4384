package io.zonewatch.registry.supervision.meeting;

import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Idempotent;
import io.zonewatch.chassis.web.Versioned;
import io.zonewatch.registry.Paper;
import io.zonewatch.registry.supervision.SeenAct;
import io.zonewatch.registry.supervision.SeenItem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What becomes of planned meetings, over HTTP. */
@Path("/api/v1/supervision/meetings")
@Tag(name = "meetings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
@APIResponse(
        responseCode = "200",
        description = "Recorded 已记录",
        content =
                @Content(
                        schema = @Schema(implementation = MeetingView.class),
                        examples = @ExampleObject(name = "held", value = MeetingExamples.MEETING)))
public class MeetingStepResource {

    private final MeetingService meetings;
    private final Versioned versioned;

    @Inject
    MeetingStepResource(MeetingService meetings, Versioned versioned) {
        this.meetings = meetings;
        this.versioned = versioned;
    }

    @POST
    @Idempotent
    @Path("{id}/holdings")
    @Operation(operationId = "holdMeeting", summary = "Records that a meeting was held, and what it decided 记录会议召开")
    public Response hold(
            @BeanParam SeenAct seen,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(examples = @ExampleObject(name = "held", value = MeetingExamples.HOLDING)))
                    @Valid
                    @NotNull
                    HoldingForm holding) {
        return answer(meetings.hold(seen, holding));
    }

    @POST
    @Idempotent
    @Path("{id}/corrections")
    @Operation(
            operationId = "correctMeeting",
            summary = "Corrects the minutes of a meeting 更正会议纪要",
            description =
                    "What the minutes should have said, as a whole; each decision keeps its place and what was done about "
                            + "it. What was recorded before is read with asOf. 整体更正会议纪要；议定事项保留序号及完成情况；更正前的内容可用 asOf 查询。")
    public Response correct(
            @BeanParam SeenAct seen,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "corrected",
                                                            value = MeetingExamples.CORRECTION)))
                    @Valid
                    @NotNull
                    HoldingForm right) {
        return answer(meetings.correct(seen, right));
    }

    @POST
    @Idempotent
    @Path("{id}/cancellations")
    @Operation(operationId = "cancelMeeting", summary = "Records that a meeting will not be held 取消会议")
    public Response cancel(
            @BeanParam SeenAct seen,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(examples = @ExampleObject(name = "paper", value = MeetingExamples.PAPER)))
                    @Valid
                    @NotNull
                    Paper paper) {
        return answer(meetings.cancel(seen, paper));
    }

    @POST
    @Idempotent
    @Path("{id}/decisions/{number}/completions")
    @Operation(operationId = "completeDecision", summary = "Records that a decision was carried out 记录议定事项完成")
    public Response complete(
            @BeanParam SeenItem seen,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(examples = @ExampleObject(name = "paper", value = MeetingExamples.PAPER)))
                    @Valid
                    @NotNull
                    Paper paper) {
        return answer(meetings.complete(seen, paper));
    }

    private Response answer(MeetingView view) {
        return versioned.ok(view.sequence(), view);
    }
}
