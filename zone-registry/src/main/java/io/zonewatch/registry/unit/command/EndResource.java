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

/** Mergers and abolitions over HTTP. */
@Path("/api/v1/units")
@Tag(name = "lifecycle", description = "What happens to units: commands with a day, a document and a reason 生命周期指令")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
public class EndResource {

    private final LifecycleService commands;
    private final Versioned versioned;

    @Inject
    EndResource(LifecycleService commands, Versioned versioned) {
        this.commands = commands;
        this.versioned = versioned;
    }

    @POST
    @Idempotent
    @Path("{code}/mergers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "mergeUnit",
            summary = "A unit goes into another 整合",
            description =
                    "Parks must have been moved first, and nothing may go into the unit later. From the day on only corrections are left. 须先迁出所属园区；此后只能更正。")
    @APIResponse(
            responseCode = "200",
            description = "The version that holds last 最新版本",
            content =
                    @Content(
                            schema = @Schema(implementation = UnitView.class),
                            examples = @ExampleObject(name = "zone", value = CommandExamples.UNIT)))
    public Response merge(
            @BeanParam SeenUnit seen,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(name = "command", value = CommandExamples.MERGER)))
                    @Valid
                    @NotNull
                    MergerForm command) {
        UnitView unit = commands.merge(seen.code(), seen.ifMatch(), command);
        return versioned.ok(unit.sequence(), unit);
    }

    @POST
    @Idempotent
    @Path("{code}/abolitions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "abolishUnit",
            summary = "A unit ends without a successor 撤销",
            description =
                    "Parks must have been moved first, and nothing may go into the unit later. From the day on only corrections are left. 须先迁出所属园区；此后只能更正。")
    @APIResponse(
            responseCode = "200",
            description = "The version that holds last 最新版本",
            content =
                    @Content(
                            schema = @Schema(implementation = UnitView.class),
                            examples = @ExampleObject(name = "zone", value = CommandExamples.UNIT)))
    public Response abolish(
            @BeanParam SeenUnit seen,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "command",
                                                            value = CommandExamples.ABOLITION)))
                    @Valid
                    @NotNull
                    AbolitionForm command) {
        UnitView unit = commands.abolish(seen.code(), seen.ifMatch(), command);
        return versioned.ok(unit.sequence(), unit);
    }
}
