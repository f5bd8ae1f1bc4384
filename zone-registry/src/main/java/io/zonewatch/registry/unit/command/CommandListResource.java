package io.zonewatch.registry.unit.command;

import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.chassis.web.Versioned;
import io.zonewatch.registry.AskedKnowledge;
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

/** What was commanded, over HTTP. */
@Path("/api/v1/units")
@Tag(name = "lifecycle")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
public class CommandListResource {

    private final CommandReading commands;
    private final Versioned versioned;

    @Inject
    CommandListResource(CommandReading commands, Versioned versioned) {
        this.commands = commands;
        this.versioned = versioned;
    }

    @GET
    @Path("{code}/commands")
    @Operation(
            operationId = "listUnitCommands",
            summary = "What was commanded of a unit, in that order 单位的指令记录",
            description =
                    "Those whose scope held the unit on the day from which a command holds see it. 按指令生效日所属区划判定可见性。")
    @APIResponse(
            responseCode = "200",
            description = "The commands 指令",
            content =
                    @Content(
                            schema = @Schema(implementation = CommandPage.class),
                            examples = @ExampleObject(name = "page", value = CommandExamples.PAGE)))
    public Response list(
            @Parameter(description = "Unit code 单位代码", example = "U0014") @PathParam("code") String code,
            @BeanParam @Valid AskedKnowledge knowledge,
            @BeanParam @Valid Paging paging) {
        CommandReading.Commands answer = commands.of(code, knowledge, paging);
        return versioned.ok(answer.sequence(), answer.page());
    }
}
