package io.zonewatch.indicator.reopening;

import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Idempotent;
import io.zonewatch.chassis.web.Versioned;
import io.zonewatch.indicator.obligation.ObligationView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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

/** Reopenings 重新开放 of what was locked or exempt. */
@Path("/api/v1/obligations/{id}/reopenings")
@Tag(name = "obligations", description = "Who owes what by when 报送任务")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.REVIEWER)
public class ReopeningResource {

    private static final String EXAMPLE = """
            {"until": "2016-06-08T18:00:00+08:00", "reason": "the zone's server had burnt", "documentNumber": null}""";

    private static final String ANSWER = """
            {"id": "U0011_M-IND_2016-03", "unit": "U0011", "division": "341700", "form": "M-IND", "formVersion": 1,
             "formNames": {"zh": "开发区工业月报", "en": "Monthly report of zone industry"}, "frequency": "MONTHLY",
             "period": "2016-03", "state": "OPEN", "lateness": "ON_TIME", "round": 2,
             "openAt": "2016-04-01T00:00:00+08:00", "dueAt": "2016-06-08T18:00:00+08:00",
             "lockAt": "2016-06-08T18:00:00+08:00", "calendarMissing": null, "submittedAt": null, "acceptedAt": null,
             "revision": null, "acceptedRevision": null, "correction": null, "exemption": null,
             "reopenedUntil": "2016-06-08T18:00:00+08:00",
             "passedTo": null}""";

    private final Reopening reopening;
    private final Versioned versioned;

    @Inject
    ReopeningResource(Reopening reopening, Versioned versioned) {
        this.reopening = reopening;
        this.versioned = versioned;
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "reopenObligation",
            summary = "Takes a locked or exempt report again, until a moment 重新开放",
            description = "A new round begins; the moment is its on-time line and its lock line, and no rule moves it.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ReopeningForm.class),
                            examples = @ExampleObject(name = "a week", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The obligation as it stands now 任务现状",
            content =
                    @Content(
                            schema = @Schema(implementation = ObligationView.class),
                            examples = @ExampleObject(name = "open again", value = ANSWER)))
    public Response reopen(
            @Parameter(description = "Unit, form and period 单位_报表_期别", example = "U0011_M-IND_2016-03") @PathParam("id")
                    String id,
            @Valid @NotNull ReopeningForm form) {
        Reopening.Reopened reopened = reopening.reopen(id, form);
        return versioned.created(URI.create("/api/v1/obligations/" + id), reopened.version(), reopened.obligation());
    }
}
