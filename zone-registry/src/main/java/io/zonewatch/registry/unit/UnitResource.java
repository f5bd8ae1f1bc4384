package io.zonewatch.registry.unit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Idempotent;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.chassis.web.Versioned;
import io.zonewatch.registry.AskedKnowledge;
import io.zonewatch.registry.AskedMoment;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

/** Units over HTTP. */
@Path("/api/v1/units")
@Tag(name = "units", description = "Who the reporting units are, and what they were at any time 报送单位")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.STATISTICIAN,
    Roles.ZONE_LEADER,
    Roles.REVIEWER,
    Roles.ASSESSOR,
    Roles.AUDITOR,
    Roles.ADMINISTRATOR,
    Roles.INTEGRATOR
})
public class UnitResource {

    private final UnitService units;
    private final UnitReading reading;
    private final Versioned versioned;

    @Inject
    UnitResource(UnitService units, UnitReading reading, Versioned versioned) {
        this.units = units;
        this.reading = reading;
        this.versioned = versioned;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
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

    @GET
    @Operation(operationId = "listUnits", summary = "The units of a day, by code 单位列表")
    @APIResponse(
            responseCode = "200",
            description = "The units in your scope 权限范围内的单位",
            content =
                    @Content(
                            schema = @Schema(implementation = UnitPage.class),
                            examples = @ExampleObject(name = "page", value = UnitExamples.PAGE)))
    public Response list(
            @BeanParam @Valid UnitFilter filter,
            @BeanParam @Valid AskedMoment moment,
            @BeanParam @Valid Paging paging) {
        return versioned.list(reading.list(filter, moment, paging));
    }

    @GET
    @Path("{code}")
    @Operation(operationId = "getUnit", summary = "A unit as it is on a day 单位某日的情况")
    @APIResponse(
            responseCode = "200",
            description = "The version that holds on the day 当日有效版本",
            content =
                    @Content(
                            schema = @Schema(implementation = UnitView.class),
                            examples = @ExampleObject(name = "zone", value = UnitExamples.UNIT)))
    public Response get(
            @Parameter(description = "Unit code 单位代码", example = "U0014") @PathParam("code") String code,
            @BeanParam @Valid AskedMoment moment) {
        UnitView unit = reading.on(code, moment);
        return versioned.ok(unit.sequence(), unit);
    }

    @PATCH
    @Path("{code}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed(Roles.ADMINISTRATOR)
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
            @Parameter(description = "Unit code 单位代码", example = "U0014") @PathParam("code") String code,
            @Parameter(
                            description = "Entity tag of the unit you have read 所读取版本的 ETag",
                            example = "\"1-9c2e40a1f7d3b658\"")
                    @HeaderParam("If-Match")
                    String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = UnitPatch.class),
                                            examples = @ExampleObject(name = "upgrade", value = UnitExamples.PATCH)))
                    @NotNull
                    ObjectNode patch) {
        UnitView unit = units.change(code, ifMatch, patch);
        return versioned.ok(unit.sequence(), unit);
    }

    @GET
    @Path("{code}/history")
    @Operation(operationId = "getUnitHistory", summary = "All versions of a unit, by validity 单位历史")
    @APIResponse(
            responseCode = "200",
            description = "The versions as known then, of the days on which your scope held the unit 届时认定的版本",
            content =
                    @Content(
                            schema = @Schema(implementation = UnitPage.class),
                            examples = @ExampleObject(name = "page", value = UnitExamples.PAGE)))
    public Response history(
            @Parameter(description = "Unit code 单位代码", example = "U0014") @PathParam("code") String code,
            @BeanParam @Valid AskedKnowledge knowledge,
            @BeanParam @Valid Paging paging) {
        UnitReading.History history = reading.history(code, knowledge, paging);
        return versioned.ok(history.sequence(), history.page());
    }
}
