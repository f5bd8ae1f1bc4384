package io.zonewatch.chassis.event;

import io.zonewatch.chassis.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Operations on events: dead letters and their replay, read models and their rebuild. */
@Path("/api/v1")
@Tag(name = "operations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
public class EventResource {

    private final DeadLetters deadLetters;
    private final Rebuild rebuild;

    @Inject
    EventResource(DeadLetters deadLetters, Rebuild rebuild) {
        this.deadLetters = deadLetters;
        this.rebuild = rebuild;
    }

    @GET
    @Path("dead-letters")
    @Operation(operationId = "listDeadLetters", summary = "What could not be applied 死信")
    public List<DeadLetters.DeadLetter> deadLetters(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        return deadLetters.list(limit);
    }

    @POST
    @Path("dead-letters/{id}/replay")
    @Operation(operationId = "replayDeadLetter", summary = "Applies a dead letter now 重放死信")
    public void replay(@PathParam("id") long id) {
        deadLetters.replay(id);
    }

    @GET
    @Path("projections")
    @Operation(operationId = "listProjections", summary = "The read models of this service 读模型")
    public List<Rebuild.Generation> projections() {
        return rebuild.list();
    }

    @POST
    @Path("projections/{name}/rebuild")
    @Operation(operationId = "rebuildProjection", summary = "Rebuilds a read model from its topics 重建读模型")
    public Rebuild.Generation rebuild(@PathParam("name") String name) {
        return rebuild.rebuild(name);
    }
}
