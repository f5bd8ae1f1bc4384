package io.zonewatch.notification.preference;

import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
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

/** How the caller wants to be told, over HTTP. */
@Path("/api/v1/me/preferences")
@Tag(name = "preferences")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
class PreferenceResource {

    private static final String EXAMPLE = """
            {"channels":["INBOX","EMAIL"],"locale":"zh-CN","switchedOff":["COURTESY"],
             "quietHours":{"from":"21:30","until":"07:30"},"workingTimeOnly":false,"digestAt":null}""";

    private final PreferenceService preferences;
    private final Versioned versioned;

    @Inject
    PreferenceResource(PreferenceService preferences, Versioned versioned) {
        this.preferences = preferences;
        this.versioned = versioned;
    }

    @GET
    @Operation(operationId = "getPreferences", summary = "How the caller wants to be told 我的通知偏好")
    @APIResponse(
            responseCode = "200",
            description = "The preferences, also where nothing was asked for yet 通知偏好",
            content =
                    @Content(
                            schema = @Schema(implementation = Preferences.class),
                            examples = @ExampleObject(name = "evenings", value = EXAMPLE)))
    public Response get() {
        return answer(preferences.find());
    }

    @PUT
    @Operation(
            operationId = "putPreferences",
            summary = "Changes how the caller wants to be told 修改我的通知偏好",
            description =
                    "Channels: EMAIL, INBOX, SMS. COURTESY, OVERDUE and NEWS may be switched off; formal notices, escalations, returned reports and alerts are told in any case.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Preferences.class),
                            examples = @ExampleObject(name = "evenings", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "In force; what was switched off is not told, what waits included 已生效",
            content =
                    @Content(
                            schema = @Schema(implementation = Preferences.class),
                            examples = @ExampleObject(name = "evenings", value = EXAMPLE)))
    public Response put(
            @Parameter(description = "Entity tag of what they replace 被替换版本的 ETag") @HeaderParam("If-Match")
                    String ifMatch,
            @Valid @NotNull Preferences wanted) {
        return answer(preferences.put(ifMatch, wanted));
    }

    private Response answer(PreferenceService.Mine mine) {
        return versioned.ok(mine.version(), mine.preferences());
    }
}
