package io.zonewatch.notification.silence;

import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Idempotent;
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
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Planned outages over HTTP. */
@Path("/api/v1/silences")
@Tag(name = "silences")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
class SilenceResource {

    private static final String ID = "0190a1b2-0000-7000-8000-000000000002";

    private static final String FORM = """
            {"channel":"EMAIL","division":"3417","form":null,"from":"2016-03-11T18:00:00+08:00",
             "until":"2016-03-12T08:00:00+08:00","reason":"邮件服务器停机维护"}""";

    private static final String ONE = """
            {"id":"0190a1b2-0000-7000-8000-000000000002","channel":"EMAIL","division":"3417","form":null,
             "from":"2016-03-11T18:00:00+08:00","until":"2016-03-12T08:00:00+08:00","reason":"邮件服务器停机维护",
             "createdAt":"2016-03-10T09:00:00+08:00","createdBy":"admin-7"}""";

    private final Silences silences;
    private final Versioned versioned;

    @Inject
    SilenceResource(Silences silences, Versioned versioned) {
        this.silences = silences;
        this.versioned = versioned;
    }

    /** Describes the list for the API document. */
    record SilenceList(
            List<SilenceView> items,
            @Schema(nullable = true) String next) {}

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "announceSilence",
            summary = "Keeps reminders back during a planned outage 新增静默时段",
            description = "What falls due meanwhile is caught up afterwards as the ladder says.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = SilenceForm.class),
                            examples = @ExampleObject(name = "maintenance", value = FORM)))
    @APIResponse(
            responseCode = "201",
            description = "Announced 已新增",
            content =
                    @Content(
                            schema = @Schema(implementation = SilenceView.class),
                            examples = @ExampleObject(name = "maintenance", value = ONE)))
    public Response announce(@Valid @NotNull SilenceForm form) {
        SilenceView announced = silences.announce(form);
        return versioned.created(URI.create("/api/v1/silences/" + announced.id()), 0, announced);
    }

    @GET
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.REVIEWER, Roles.AUDITOR})
    @Operation(operationId = "listSilences", summary = "Planned outages, those that are over too 静默时段列表")
    @APIResponse(
            responseCode = "200",
            description = "By identity 按标识",
            content =
                    @Content(
                            schema = @Schema(implementation = SilenceList.class),
                            examples = @ExampleObject(name = "one", value = "{\"items\":[" + ONE + "],\"next\":null}")))
    public Response list(@BeanParam @Valid Paging paging) {
        return versioned.list(silences.list(paging));
    }

    @POST
    @Path("{id}/end")
    @Operation(operationId = "endSilence", summary = "Ends a planned outage now 结束静默时段")
    @APIResponse(
            responseCode = "200",
            description = "Ended; what it kept back leaves 已结束",
            content =
                    @Content(
                            schema = @Schema(implementation = SilenceView.class),
                            examples = @ExampleObject(name = "ended", value = ONE)))
    public Response end(@Parameter(description = "Identity 标识", example = ID) @PathParam("id") String id) {
        return versioned.list(silences.end(id));
    }
}
