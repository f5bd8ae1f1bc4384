package io.zonewatch.registry.unit.command;

import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Idempotent;
import io.zonewatch.chassis.web.Versioned;
import io.zonewatch.registry.unit.SeenUnit;
import io.zonewatch.registry.unit.UnitView;
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

/** Corrections over HTTP. */
@Path("/api/v1/units")
@Tag(name = "lifecycle", description = "What happens to units: commands with a day, a document and a reason 生命周期指令")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
public class CorrectionResource {

    private final CorrectionService commands;
    private final Versioned versioned;

    @Inject
    CorrectionResource(CorrectionService commands, Versioned versioned) {
        this.commands = commands;
        this.versioned = versioned;
    }

    @POST
    @Idempotent
    @Path("{code}/corrections")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "correctUnit",
            summary = "What was recorded about some days was wrong 更正",
            description =
                    "The only way to change the past. A merge patch on every version from validFrom until before validTo; what held after stays. What was known before is still answered to asOf. A correction that changes nothing writes nothing. A registration that was dated too early is corrected by the status NOT_REGISTERED from its first day until before the right one. 更正是修改历史的唯一途径；更正前的认定仍可按 asOf 查询。登记日期过早的，可将首段日期更正为 NOT_REGISTERED。")
    @APIResponse(
            responseCode = "200",
            description = "The unit on the first day corrected 更正首日的情况",
            content =
                    @Content(
                            schema = @Schema(implementation = UnitView.class),
                            examples = @ExampleObject(name = "zone", value = CommandExamples.UNIT)))
    public Response correct(
            @BeanParam SeenUnit seen,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "command",
                                                            value = CommandExamples.CORRECTION)))
                    @Valid
                    @NotNull
                    CorrectionForm command) {
        UnitView unit = commands.correct(seen.code(), seen.ifMatch(), command);
        return versioned.ok(unit.sequence(), unit);
    }
}
