package io.zonewatch.registry.supervision.group;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.identity.InstallationWide;
import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Expectation;
import io.zonewatch.chassis.web.Versioned;
import io.zonewatch.registry.AskedMoment;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The supervision group over HTTP. */
@Path("/api/v1/supervision/group")
@Tag(name = "supervision group", description = "Who supervises the zones 推进小组")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
public class GroupResource {

    private static final URI PLACE = URI.create("/api/v1/supervision/group");

    private final GroupService group;
    private final Versioned versioned;
    private final BusinessClock clock;

    @Inject
    GroupResource(GroupService group, Versioned versioned, BusinessClock clock) {
        this.group = group;
        this.versioned = versioned;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "getSupervisionGroup", summary = "The supervision group at a moment 查询推进小组")
    @APIResponse(
            responseCode = "200",
            description = "The group, with the members in office on the day 当日推进小组",
            content =
                    @Content(
                            schema = @Schema(implementation = GroupView.class),
                            examples = @ExampleObject(name = "group", value = GroupExamples.ON_DAY)))
    @APIResponse(responseCode = "404", description = "Not set up then 当时尚未成立")
    public Response get(@BeanParam @Valid AskedMoment moment) {
        GroupView view = group.get(moment.at(clock));
        return versioned.ok(view.sequence(), view);
    }

    @PUT
    @InstallationWide
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            operationId = "putSupervisionGroup",
            summary = "Sets the supervision group up from a day on 设置推进小组",
            description = "As a whole, as one document does. The first time needs no If-Match; the same again changes "
                    + "nothing. 整体设置；首次无需 If-Match；内容相同则不变。")
    @APIResponse(
            responseCode = "200",
            description = "Changed, or the same as before 已变更或无变化",
            content =
                    @Content(
                            schema = @Schema(implementation = GroupView.class),
                            examples = @ExampleObject(name = "group", value = GroupExamples.ON_DAY)))
    @APIResponse(
            responseCode = "201",
            description = "Set up 已成立",
            content =
                    @Content(
                            schema = @Schema(implementation = GroupView.class),
                            examples = @ExampleObject(name = "group", value = GroupExamples.ON_DAY)))
    public Response put(
            @BeanParam Expectation expected,
            @RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(name = "group", value = GroupExamples.GROUP)))
                    @Valid
                    @NotNull
                    Group body) {
        GroupService.Outcome outcome = group.setUp(expected, body);
        GroupView view = outcome.group();
        return outcome.created()
                ? versioned.created(PLACE, view.sequence(), view)
                : versioned.ok(view.sequence(), view);
    }
}
