package io.zonewatch.registry.unit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Idempotent;
import io.zonewatch.chassis.web.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Registrations and changes of units over HTTP. */
@Path("/api/v1/units")
@Tag(name = "units", description = "Who the reporting units are, and what they were at any time 报送单位")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
public class UnitResource {

    private final UnitService units;
    private final Versioned versioned;

    @Inject
    UnitResource(UnitService units, Versioned versioned) {
        this.units = units;
        this.versioned = versioned;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "registerUnit", summary = "Registers a unit 登记单位")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            description = "Makes repeating the request safe 幂等键",
            schema =
                    @Schema(
                            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                            maxLength = 255))
    @APIResponse(
            responseCode = "201",
            description = "Registered 已登记",
            content =
                    @Content(
                            schema = @Schema(implementation = UnitView.class),
                            examples = @ExampleObject(name = "zone", value = UnitExamples.UNIT)))
    public Response register(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = UnitForm.class),
                                            examples =
                                                    @ExampleObject(name = "zone", value = UnitExamples.REGISTRATION)))
                    @Valid
                    @NotNull
                    UnitForm registration) {
        UnitView unit = units.register(registration);
        return versioned.created(URI.create("/api/v1/units/" + unit.code()), unit.sequence(), unit);
    }

    @PATCH
    @Path("{code}")
    @Consumes("application/merge-patch+json")
    @Operation(
            operationId = "changeUnit",
            summary = "Lets a unit have other attributes from a day on 变更单位信息",
            description = "JSON merge patch (RFC 7396) of the attributes that hold last; null removes an optional one. "
                    + "The day is today or later, and after the day from which the latest version holds. A patch that "
                    + "changes nothing writes nothing. 以合并补丁变更，自生效日起形成新版本；无实际变化则不写入。")
    @APIResponse(
            responseCode = "200",
            description = "The version that holds last 最新版本",
            content =
                    @Content(
                            schema = @Schema(implementation = UnitView.class),
                            examples = @ExampleObject(name = "zone", value = UnitExamples.UNIT)))
    public Response change(
            @BeanParam SeenUnit seen,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = UnitPatch.class),
                                            examples = @ExampleObject(name = "upgrade", value = UnitExamples.PATCH)))
                    @NotNull
                    ObjectNode patch) {
        UnitView unit = units.change(seen.code(), seen.ifMatch(), patch);
        return versioned.ok(unit.sequence(), unit);
    }
}
