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

/** Upgrades and expansions over HTTP. */
@Path("/api/v1/units")
@Tag(name = "lifecycle", description = "What happens to units: commands with a day, a document and a reason 生命周期指令")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
public class GrowthResource {

    private final LifecycleService commands;
    private final Versioned versioned;

    @Inject
    GrowthResource(LifecycleService commands, Versioned versioned) {
        this.commands = commands;
        this.versioned = versioned;
    }

    @POST
    @Idempotent
    @Path("{code}/upgrades")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "upgradeUnit",
            summary = "A zone rises to another level 升级",
            description =
                    "From preparatory to full (转正), or to national. The level must lie above the present one. 由筹建转正或升级为国家级，新级别须高于现级别。")
    @APIResponse(
            responseCode = "200",
            description = "The version that holds last 最新版本",
            content =
                    @Content(
                            schema = @Schema(implementation = UnitView.class),
                            examples = @ExampleObject(name = "zone", value = CommandExamples.UNIT)))
    public Response upgrade(
            @BeanParam SeenUnit seen,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(name = "command", value = CommandExamples.UPGRADE)))
                    @Valid
                    @NotNull
                    UpgradeForm command) {
        UnitView unit = commands.upgrade(seen.code(), seen.ifMatch(), command);
        return versioned.ok(unit.sequence(), unit);
    }

    @POST
    @Idempotent
    @Path("{code}/expansions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "expandUnit",
            summary = "A zone gets more land 扩区",
            description =
                    "The approved area must exceed the present one. The policy judges the evidence. 新批准面积须大于现面积；依据由政策规则校验。")
    @APIResponse(
            responseCode = "200",
            description = "The version that holds last 最新版本",
            content =
                    @Content(
                            schema = @Schema(implementation = UnitView.class),
                            examples = @ExampleObject(name = "zone", value = CommandExamples.UNIT)))
    public Response expand(
            @BeanParam SeenUnit seen,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "command",
                                                            value = CommandExamples.EXPANSION)))
                    @Valid
                    @NotNull
                    ExpansionForm command) {
        UnitView unit = commands.expand(seen.code(), seen.ifMatch(), command);
        return versioned.ok(unit.sequence(), unit);
    }
}
