package io.zonewatch.registry.supervision.meeting;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Idempotent;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.chassis.web.Versioned;
import io.zonewatch.registry.AskedMoment;
import io.zonewatch.registry.supervision.ActFilter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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

/** Consultation meetings over HTTP. */
@Path("/api/v1/supervision/meetings")
@Tag(name = "meetings", description = "Consultation meetings of the supervision group 会商会议")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
public class MeetingResource {

    private final MeetingService meetings;
    private final Versioned versioned;
    private final BusinessClock clock;

    @Inject
    MeetingResource(MeetingService meetings, Versioned versioned, BusinessClock clock) {
        this.meetings = meetings;
        this.versioned = versioned;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(operationId = "planMeeting", summary = "Plans a meeting 计划会议")
    @APIResponse(
            responseCode = "201",
            description = "Planned 已计划",
            content =
                    @Content(
                            schema = @Schema(implementation = MeetingView.class),
                            examples = @ExampleObject(name = "held", value = MeetingExamples.MEETING)))
    public Response plan(
            @RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(name = "plan", value = MeetingExamples.PLAN)))
                    @Valid
                    @NotNull
                    MeetingForm plan) {
        MeetingView view = meetings.plan(plan);
        return versioned.created(URI.create("/api/v1/supervision/meetings/" + view.id()), view.sequence(), view);
    }

    @GET
    @Operation(operationId = "listMeetings", summary = "The meetings that concern your units, by day 会议列表")
    @APIResponse(
            responseCode = "200",
            description = "As they are at the moment 列表",
            content =
                    @Content(
                            schema = @Schema(implementation = MeetingPage.class),
                            examples = @ExampleObject(name = "page", value = MeetingExamples.PAGE)))
    public Response list(
            @BeanParam @Valid ActFilter filter, @BeanParam @Valid AskedMoment moment, @BeanParam @Valid Paging paging) {
        return versioned.list(meetings.list(filter, moment.at(clock), paging));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getMeeting", summary = "A meeting at a moment 会议详情")
    @APIResponse(
            responseCode = "200",
            description = "As it is on the day 当日情况",
            content =
                    @Content(
                            schema = @Schema(implementation = MeetingView.class),
                            examples = @ExampleObject(name = "held", value = MeetingExamples.MEETING)))
    public Response get(
            @Parameter(description = "Id of the meeting 会议标识") @PathParam("id") String id,
            @BeanParam @Valid AskedMoment moment) {
        MeetingView view = meetings.get(id, moment.at(clock));
        return versioned.ok(view.sequence(), view);
    }
}
