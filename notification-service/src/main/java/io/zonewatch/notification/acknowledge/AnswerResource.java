package io.zonewatch.notification.acknowledge;

import io.zonewatch.chassis.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a signed-in recipient answers to a reminder. */
@Path("/api/v1/reminders/{id}")
@Tag(name = "reminders")
@RolesAllowed(Roles.ANY)
class AnswerResource {

    private final Acknowledging acknowledging;

    @Inject
    AnswerResource(Acknowledging acknowledging) {
        this.acknowledging = acknowledging;
    }

    @POST
    @Path("acknowledge")
    @Operation(
            operationId = "acknowledgeReminder",
            summary = "The recipient confirms having taken notice 确认收到",
            description = "Only by whom it was sent to; the second time changes nothing.")
    @APIResponse(responseCode = "204", description = "It is acknowledged 已确认")
    public void acknowledge(
            @Parameter(description = "Number of the reminder 催报编号", example = "1") @PathParam("id") long id) {
        acknowledging.byCaller(id);
    }
}
