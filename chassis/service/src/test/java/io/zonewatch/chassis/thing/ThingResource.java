package io.zonewatch.chassis.thing;

import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Idempotent;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.chassis.web.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

@Path("/api/v1/things")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ThingResource {

    private final ThingService things;
    private final Versioned versioned;

    @Inject
    ThingResource(ThingService things, Versioned versioned) {
        this.things = things;
        this.versioned = versioned;
    }

    public record Rename(@NotNull @Size(min = 1, max = 20) String name) {}

    @POST
    @Idempotent
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Response create(@Valid @NotNull Thing thing) {
        ThingService.Stored stored = things.create(thing);
        return versioned.created(URI.create("/api/v1/things/" + thing.code()), stored.version(), stored.thing());
    }

    @GET
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.REVIEWER})
    public Response list(@BeanParam @Valid Paging paging) {
        return versioned.list(things.list(paging));
    }

    @GET
    @Path("{code}")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.REVIEWER})
    public Response get(@PathParam("code") String code) {
        ThingService.Stored stored = things.find(code);
        return versioned.ok(stored.version(), stored.thing());
    }

    @PATCH
    @Path("{code}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Response rename(
            @PathParam("code") String code, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Rename rename) {
        ThingService.Stored stored = things.rename(code, ifMatch, rename.name());
        return versioned.ok(stored.version(), stored.thing());
    }
}
