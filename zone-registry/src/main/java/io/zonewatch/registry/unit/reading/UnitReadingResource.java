package io.zonewatch.registry.unit.reading;

import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.chassis.web.Versioned;
import io.zonewatch.registry.AskedKnowledge;
import io.zonewatch.registry.AskedMoment;
import io.zonewatch.registry.unit.UnitView;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What units are and were, over HTTP. */
@Path("/api/v1/units")
@Tag(name = "units")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
public class UnitReadingResource {

    private final UnitReading reading;
    private final Versioned versioned;

    @Inject
    UnitReadingResource(UnitReading reading, Versioned versioned) {
        this.reading = reading;
        this.versioned = versioned;
    }

    @GET
    @Operation(operationId = "listUnits", summary = "The units of a day, by code 单位列表")
    @APIResponse(
            responseCode = "200",
            description = "The units in your scope 权限范围内的单位",
            content =
                    @Content(
                            schema = @Schema(implementation = UnitPage.class),
                            examples = @ExampleObject(name = "page", value = ReadingExamples.PAGE)))
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
                            examples = @ExampleObject(name = "zone", value = ReadingExamples.UNIT)))
    public Response get(
            @Parameter(description = "Unit code 单位代码", example = "U0014") @PathParam("code") String code,
            @BeanParam @Valid AskedMoment moment) {
        UnitView unit = reading.on(code, moment);
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
                            examples = @ExampleObject(name = "page", value = ReadingExamples.PAGE)))
    public Response history(
            @Parameter(description = "Unit code 单位代码", example = "U0014") @PathParam("code") String code,
            @BeanParam @Valid AskedKnowledge knowledge,
            @BeanParam @Valid Paging paging) {
        UnitReading.History history = reading.history(code, knowledge, paging);
        return versioned.ok(history.sequence(), history.page());
    }
}
