package io.zonewatch.notification.delivery;

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

/** Undelivered reminders over HTTP. */
@Path("/api/v1/undelivered")
@Tag(name = "deliveries")
@Produces(MediaType.APPLICATION_JSON)
class UndeliveredResource {

    private static final String LIST = """
            {"items":[{"id":7,"obligation":"U0011_M-IND_2016-02","unit":"U0011","form":"M-IND","period":"2016-02",
             "duty":"REPORT","round":1,
             "step":"T+1","kind":"OVERDUE","role":"STATISTICIAN","channel":"WECOM","reason":"REFUSED",
             "answer":"errcode 93000","attempts":1,"mayHaveArrived":false,"insteadBy":"EMAIL","waitingSince":"2016-03-11T09:00:00+08:00"}],"next":null}""";

    private static final String REPLAY = """
            {"channel":"EMAIL","reason":"GAVE_UP","from":"2016-03-11T00:00:00+08:00","until":"2016-03-18T00:00:00+08:00"}""";

    private static final String REPLAYED = """
            {"replayed":1000,"more":true}""";

    private final Undelivered undelivered;
    private final Replaying replaying;
    private final Versioned versioned;

    @Inject
    UndeliveredResource(Undelivered undelivered, Replaying replaying, Versioned versioned) {
        this.undelivered = undelivered;
        this.replaying = replaying;
        this.versioned = versioned;
    }

    /** Describes the list for the API document. */
    record UndeliveredList(
            List<UndeliveredView> items,
            @Schema(nullable = true) String next) {}

    @GET
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.REVIEWER, Roles.AUDITOR})
    @Operation(operationId = "listUndelivered", summary = "Reminders that could not be delivered 未送达的催报")
    @APIResponse(
            responseCode = "200",
            description = "In the order in which they were decided 按产生顺序",
            content =
                    @Content(
                            schema = @Schema(implementation = UndeliveredList.class),
                            examples = @ExampleObject(name = "one", value = LIST)))
    public Response list(@BeanParam @Valid Paging paging) {
        return versioned.list(undelivered.list(paging));
    }

    @POST
    @Path("{id}/replay")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(operationId = "replayUndelivered", summary = "Tries to deliver it again 重新投递")
    @APIResponse(responseCode = "204", description = "It will be tried 将重新投递")
    public void replay(
            @Parameter(description = "Number of the reminder 催报编号", example = "7") @PathParam("id") long id) {
        replaying.one(id);
    }

    @POST
    @Path("replay")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            operationId = "replayManyUndelivered",
            summary = "Tries to deliver many again, a thousand at most 批量重新投递，每次至多一千条")
    @APIResponse(
            responseCode = "200",
            description = "How many will be tried, the first ones 将重新投递的条数，按产生顺序",
            content =
                    @Content(
                            schema = @Schema(implementation = Replayed.class),
                            examples = @ExampleObject(name = "one", value = REPLAYED)))
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ReplayForm.class),
                            examples = @ExampleObject(name = "one", value = REPLAY)))
    public Replayed replayMany(@Valid @NotNull ReplayForm form) {
        return replaying.many(form);
    }
}
