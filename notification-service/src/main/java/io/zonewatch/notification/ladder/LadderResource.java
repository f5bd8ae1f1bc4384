package io.zonewatch.notification.ladder;

import io.zonewatch.chassis.identity.InstallationWide;
import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.chassis.web.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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

/** Ladders over HTTP. */
@Path("/api/v1/ladders")
@Tag(name = "ladders")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
class LadderResource {

    private static final String EXAMPLE = """
            {"form":"M-IND","version":1,"officeUnit":"U0002","time":"09:00","steps":[
             {"code":"T+3","offsetWorkingDays":3,"kind":"FORMAL_NOTICE","recipients":["STATISTICIAN","ZONE_LEADER"],
              "channels":["EMAIL"],"subject":{"zh":"催报通知书","en":"Formal dunning notice"},"termWorkingDays":5}]}""";

    private final LadderService ladders;
    private final Versioned versioned;

    @Inject
    LadderResource(LadderService ladders, Versioned versioned) {
        this.ladders = ladders;
        this.versioned = versioned;
    }

    /** Describes the list for the API document. */
    record LadderList(
            List<Ladder> items, @Schema(nullable = true) String next) {}

    @PUT
    @Path("{form}")
    @InstallationWide
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(operationId = "putLadder", summary = "Puts the ladder of a form in force 设定报表的催报阶梯")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Ladder.class),
                            examples = @ExampleObject(name = "monthly", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "Replaced, or unchanged 已替换或未变",
            content =
                    @Content(
                            schema = @Schema(implementation = Ladder.class),
                            examples = @ExampleObject(name = "monthly", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The form's first ladder 首次设定",
            content =
                    @Content(
                            schema = @Schema(implementation = Ladder.class),
                            examples = @ExampleObject(name = "monthly", value = EXAMPLE)))
    public Response put(
            @Parameter(description = "Form 报表", example = "M-IND") @PathParam("form") String form,
            @Parameter(description = "Entity tag of the ladder it replaces 被替换版本的 ETag") @HeaderParam("If-Match")
                    String ifMatch,
            @Valid @NotNull Ladder ladder) {
        LadderService.Put put = ladders.put(form, ifMatch, ladder);
        return put.created()
                ? versioned.created(URI.create("/api/v1/ladders/" + form), ladder.version(), put.ladder())
                : versioned.ok(ladder.version(), put.ladder());
    }

    @GET
    @Operation(operationId = "listLadders", summary = "The ladders in force 现行催报阶梯")
    @APIResponse(
            responseCode = "200",
            description = "By form 按报表",
            content =
                    @Content(
                            schema = @Schema(implementation = LadderList.class),
                            examples =
                                    @ExampleObject(
                                            name = "one",
                                            value = "{\"items\":[" + EXAMPLE + "],\"next\":null}")))
    public Response list(@BeanParam @Valid Paging paging) {
        return versioned.list(ladders.list(paging));
    }

    @GET
    @Path("{form}")
    @Operation(operationId = "getLadder", summary = "The ladder of a form 某报表的催报阶梯")
    @APIResponse(
            responseCode = "200",
            description = "The version in force 现行版本",
            content =
                    @Content(
                            schema = @Schema(implementation = Ladder.class),
                            examples = @ExampleObject(name = "monthly", value = EXAMPLE)))
    public Response get(@Parameter(description = "Form 报表", example = "M-IND") @PathParam("form") String form) {
        Ladder ladder = ladders.find(form);
        return versioned.ok(ladder.version(), ladder);
    }
}
