package io.zonewatch.notification.ladder;

import io.zonewatch.chassis.identity.InstallationWide;
import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Expectation;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.chassis.web.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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

    private static final String MEMBERS = """
            {"form":"M-IND","version":1,"officeUnit":"U0002","time":"09:00","steps":[
             {"code":"T+3","offsetWorkingDays":3,"kind":"FORMAL_NOTICE","recipients":["STATISTICIAN","ZONE_LEADER"],
              "channels":["EMAIL"],"subject":{"zh":"催报通知书","en":"Formal dunning notice"},"termWorkingDays":5}]""";

    private static final String EXAMPLE = MEMBERS + "}";

    private static final String PUT = MEMBERS + ",\"findings\":[]}";

    private static final String VERSIONS = """
            {"items":[{"version":1,"validFrom":null,"steps":5,"recordedAt":"2016-01-04T09:00:00+08:00"}],"next":null}""";

    private final LadderService ladders;
    private final Versioned versioned;

    @Inject
    LadderResource(LadderService ladders, Versioned versioned) {
        this.ladders = ladders;
        this.versioned = versioned;
    }

    /** Describes the list of versions for the API document. */
    record LadderVersionList(
            List<LadderVersion> items,
            @Schema(nullable = true) String next) {}

    /** Describes the list for the API document. */
    record LadderList(
            List<Ladder> items, @Schema(nullable = true) String next) {}

    @PUT
    @Path("{name}")
    @InstallationWide
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            operationId = "putLadder",
            summary = "Puts the ladder of a form and duty in force 设定报表的催报阶梯",
            description =
                    "A version without steps withdraws the ladder for the rounds for which it holds; what was decided before still leaves. 不含步骤的版本即撤销该阶梯，自其适用的轮次起不再催报；此前已决定的仍会发出。 A ladder may be put before anybody owes a report of its form; then findings say so, for the form may be misspelt. 可先于报表发布设定；尚无单位应报该报表时，findings 予以提示，以免代码有误。")
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
                            schema = @Schema(implementation = CheckedLadder.class),
                            examples = @ExampleObject(name = "monthly", value = PUT)))
    @APIResponse(
            responseCode = "201",
            description = "The first ladder of that name 首次设定",
            content =
                    @Content(
                            schema = @Schema(implementation = CheckedLadder.class),
                            examples = @ExampleObject(name = "monthly", value = PUT)))
    public Response put(
            @Parameter(
                            description = "Form; for the reviewer's ladder followed by .REVIEW 报表；审核阶梯后加 .REVIEW",
                            example = "M-IND")
                    @PathParam("name")
                    String name,
            @BeanParam Expectation expected,
            @Valid @NotNull Ladder ladder) {
        LadderService.Put put = ladders.put(name, expected, ladder);
        return put.created()
                ? versioned.created(URI.create("/api/v1/ladders/" + name), ladder.version(), put.ladder())
                : versioned.ok(ladder.version(), put.ladder());
    }

    @GET
    @Operation(operationId = "listLadders", summary = "The ladders, each in its latest version 各催报阶梯的最新版本")
    @APIResponse(
            responseCode = "200",
            description = "By name 按名称",
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
    @Path("{name}/versions")
    @Operation(operationId = "listLadderVersions", summary = "The versions of a ladder, which stay readable 催报阶梯的各版本")
    @APIResponse(
            responseCode = "200",
            description = "The highest first 版本高的在前",
            content =
                    @Content(
                            schema = @Schema(implementation = LadderVersionList.class),
                            examples = @ExampleObject(name = "one", value = VERSIONS)))
    public Response versions(
            @Parameter(
                            description = "Form; for the reviewer's ladder followed by .REVIEW 报表；审核阶梯后加 .REVIEW",
                            example = "M-IND")
                    @PathParam("name")
                    String name,
            @BeanParam @Valid Paging paging) {
        return versioned.list(ladders.versions(name, paging));
    }

    @GET
    @Path("{name}")
    @Operation(operationId = "getLadder", summary = "The ladder of a form 某报表的催报阶梯")
    @APIResponse(
            responseCode = "200",
            description = "The version asked for 所查版本",
            content =
                    @Content(
                            schema = @Schema(implementation = Ladder.class),
                            examples = @ExampleObject(name = "monthly", value = EXAMPLE)))
    public Response get(
            @Parameter(
                            description = "Form; for the reviewer's ladder followed by .REVIEW 报表；审核阶梯后加 .REVIEW",
                            example = "M-IND")
                    @PathParam("name")
                    String name,
            @Parameter(description = "Version; the latest if it is not given 版本；默认为最新版本", example = "1")
                    @QueryParam("version")
                    @Min(1)
                    @Max(1_000_000)
                    Integer version) {
        Ladder ladder = ladders.find(name, version);
        return versioned.ok(ladder.version(), ladder);
    }
}
