package io.zonewatch.notification.reminder;

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

/** Reminders over HTTP. */
@Path("/api/v1")
@Tag(name = "reminders")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
class ReminderResource {

    private static final String REMINDER = """
            {"id":1,"obligation":"U0011_M-IND_2016-02","unit":"U0011","form":"M-IND","period":"2016-02","duty":"REPORT","round":1,
             "step":"T+1","kind":"OVERDUE","recipient":{"role":"STATISTICIAN","name":"张三","email":"z***@example.invalid"},
             "channel":"EMAIL","state":"SENT","reason":null,"dueAt":"2016-03-11T09:00:00+08:00",
             "createdAt":"2016-03-11T09:00:00+08:00","sentAt":"2016-03-11T09:00:00+08:00","leavesAt":null,
             "hold":null,"acknowledgedAt":null,"owedBy":null}""";

    private static final String LADDER = """
            {"obligation":"U0011_M-IND_2016-02","state":"OPEN","round":1,"dueAt":"2016-03-10T12:00:00+08:00",
             "reviewDueAt":null,"inDoubt":false,
             "planned":[{"duty":"REPORT","step":"T+1","kind":"OVERDUE","dueAt":"2016-03-11T09:00:00+08:00"}],"reminders":[]}""";

    private final ReminderService reminders;
    private final Versioned versioned;

    @Inject
    ReminderResource(ReminderService reminders, Versioned versioned) {
        this.reminders = reminders;
        this.versioned = versioned;
    }

    /** Describes the list for the API document. */
    record ReminderList(
            List<ReminderView> items,
            @Schema(nullable = true) String next) {}

    @GET
    @Path("reminders")
    @Operation(operationId = "listReminders", summary = "Who was reminded of what 催报记录")
    @APIResponse(
            responseCode = "200",
            description = "In the order in which they were decided 按产生顺序",
            content =
                    @Content(
                            schema = @Schema(implementation = ReminderList.class),
                            examples =
                                    @ExampleObject(
                                            name = "one",
                                            value = "{\"items\":[" + REMINDER + "],\"next\":null}")))
    public Response list(@BeanParam @Valid ReminderFilter filter, @BeanParam @Valid Paging paging) {
        return versioned.list(reminders.list(filter, paging));
    }

    @GET
    @Path("obligations/{id}/reminders")
    @Operation(
            operationId = "getObligationReminders",
            summary = "What was planned, sent, withdrawn or overtaken for one obligation 某填报义务的催报情况")
    @APIResponse(
            responseCode = "200",
            description = "The obligation on its ladder 阶梯与催报记录",
            content =
                    @Content(
                            schema = @Schema(implementation = LadderView.class),
                            examples = @ExampleObject(name = "one", value = LADDER)))
    public Response of(
            @Parameter(description = "Obligation 填报义务", example = "U0011_M-IND_2016-02") @PathParam("id") String id) {
        return versioned.list(reminders.of(id));
    }
}
