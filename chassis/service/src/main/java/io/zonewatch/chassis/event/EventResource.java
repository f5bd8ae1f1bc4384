package io.zonewatch.chassis.event;

import io.zonewatch.chassis.identity.InstallationWide;
import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Operations on events: dead letters and what becomes of them, read models and their rebuild. */
@Path("/api/v1")
@Tag(name = "operations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
public class EventResource {

    private static final String PROJECTION = "{\"name\":\"units\",\"generation\":2}";
    private static final String PROJECTIONS = "{\"items\":[" + PROJECTION + "],\"next\":null}";
    private static final String DEAD_LETTERS = """
            {"items":[{"id":7,"projection":"units","place":"zonewatch.registry.units.v1/3/42","key":"U0011",
            "reason":"not readable JSON","replayedAt":null,"discardedAt":null,"discardedBecause":null}],"next":null}""";
    private static final String DISCARD = """
            {"reason":"已由上报单位重新发送 / sent again by its producer"}""";

    /** How a part of the list of dead letters looks. */
    private record DeadLetterPage(
            List<DeadLetters.DeadLetter> items,
            @Schema(nullable = true) String next) {}

    /** How the list of read models looks. */
    private record ProjectionPage(
            List<Rebuild.Generation> items,
            @Schema(nullable = true) String next) {}

    /** Why a letter is discarded. */
    @Schema(name = "DeadLetterDiscarding", description = "Why it will never be applied 作废说明")
    record DiscardForm(
            @Schema(description = "Why 事由", examples = "已由上报单位重新发送 / sent again by its producer")
            @NotNull
            @Size(min = 1, max = 1000)
            String reason) {

        DiscardForm {
            reason = reason == null ? null : reason.strip();
        }
    }

    private final DeadLetters deadLetters;
    private final Replay replay;
    private final Rebuild rebuild;

    @Inject
    EventResource(DeadLetters deadLetters, Replay replay, Rebuild rebuild) {
        this.deadLetters = deadLetters;
        this.replay = replay;
        this.rebuild = rebuild;
    }

    @GET
    @InstallationWide
    @Path("dead-letters")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
    @Operation(operationId = "listDeadLetters", summary = "What could not be applied 死信")
    @APIResponse(
            responseCode = "200",
            description = "Newest first 最新在前",
            content =
                    @Content(
                            schema = @Schema(implementation = DeadLetterPage.class),
                            examples = @ExampleObject(name = "one", value = DEAD_LETTERS)))
    public Page<DeadLetters.DeadLetter> deadLetters(@BeanParam @Valid Paging paging) {
        return deadLetters.list(paging);
    }

    @POST
    @InstallationWide
    @Path("dead-letters/{id}/replay")
    @Operation(operationId = "replayDeadLetter", summary = "Applies a dead letter now 重放死信")
    @APIResponse(responseCode = "204", description = "Applied 已应用")
    public void replay(@Parameter(description = "Number of the dead letter 死信编号") @PathParam("id") long id) {
        replay.replay(id);
    }

    @POST
    @InstallationWide
    @Path("dead-letters/{id}/discard")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "discardDeadLetter",
            summary = "Settles a dead letter that will never be applied, with a reason 说明理由后作废死信")
    @APIResponse(responseCode = "204", description = "It waits no more 不再等待处理")
    public void discard(
            @Parameter(description = "Number of the dead letter 死信编号") @PathParam("id") long id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "why", value = DISCARD))) @Valid @NotNull
                    DiscardForm form) {
        deadLetters.discard(id, form.reason());
    }

    @GET
    @Path("projections")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
    @Operation(operationId = "listProjections", summary = "The read models of this service 读模型")
    @APIResponse(
            responseCode = "200",
            description = "All of them, by name 全部",
            content =
                    @Content(
                            schema = @Schema(implementation = ProjectionPage.class),
                            examples = @ExampleObject(name = "one", value = PROJECTIONS)))
    public Page<Rebuild.Generation> projections() {
        return new Page<>(rebuild.list(), null);
    }

    @POST
    @InstallationWide
    @Path("projections/{name}/rebuild")
    @Operation(operationId = "rebuildProjection", summary = "Rebuilds a read model from its topics 重建读模型")
    @APIResponse(
            responseCode = "200",
            description = "It grows again from now on 已开始重建",
            content =
                    @Content(
                            schema = @Schema(implementation = Rebuild.Generation.class),
                            examples = @ExampleObject(name = "begun", value = PROJECTION)))
    public Rebuild.Generation rebuild(
            @Parameter(description = "Name of the read model 读模型名称") @PathParam("name") String name) {
        return rebuild.rebuild(name);
    }
}
