package io.zonewatch.chassis.thing;

import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Expectation;
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
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/things")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "things")
public class ThingResource {

    private static final String EXAMPLE =
            "{\"code\":\"THING-1\",\"division\":\"341700\",\"name\":\"a thing\",\"amount\":0.10}";
    private static final String LIST = "{\"items\":[" + EXAMPLE + "],\"next\":null}";
    private static final String RENAME = "{\"name\":\"another\"}";

    private final ThingService things;
    private final Versioned versioned;

    @Inject
    ThingResource(ThingService things, Versioned versioned) {
        this.things = things;
        this.versioned = versioned;
    }

    /** The shape of a part of the list. */
    public record ThingPage(
            java.util.List<Thing> items,
            @Schema(nullable = true) String next) {}

    public record Rename(@NotNull @Size(min = 1, max = 20) String name) {}

    @POST
    @Operation(operationId = "createThing", summary = "Creates a thing 新建")
    @APIResponse(
            responseCode = "201",
            description = "Created 已新建",
            content =
                    @Content(
                            schema = @Schema(implementation = Thing.class),
                            examples = @ExampleObject(name = "thing", value = EXAMPLE)))
    @Idempotent
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Response create(
            @RequestBody(content = @Content(examples = @ExampleObject(name = "thing", value = EXAMPLE))) @Valid @NotNull
                    Thing thing) {
        ThingService.Stored stored = things.create(thing);
        return versioned.created(URI.create("/api/v1/things/" + thing.code()), stored.version(), stored.thing());
    }

    @GET
    @Operation(operationId = "listThings", summary = "Lists things 列表")
    @APIResponse(
            responseCode = "200",
            description = "Things in scope 权限范围内",
            content =
                    @Content(
                            schema = @Schema(implementation = ThingPage.class),
                            examples = @ExampleObject(name = "thing", value = LIST)))
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.REVIEWER})
    public Response list(@BeanParam @Valid Paging paging) {
        return versioned.list(things.list(paging));
    }

    @GET
    @Path("{code}")
    @Operation(operationId = "getThing", summary = "One thing 一个")
    @APIResponse(
            responseCode = "200",
            description = "The thing 该项",
            content =
                    @Content(
                            schema = @Schema(implementation = Thing.class),
                            examples = @ExampleObject(name = "thing", value = EXAMPLE)))
    @RolesAllowed(Roles.ANY)
    public Response get(@Parameter(description = "Code of the thing") @PathParam("code") String code) {
        ThingService.Stored stored = things.find(code);
        return versioned.ok(stored.version(), stored.thing());
    }

    @PATCH
    @Operation(operationId = "renameThing", summary = "Renames a thing 改名")
    @APIResponse(
            responseCode = "200",
            description = "The thing as renamed 改名后",
            content =
                    @Content(
                            schema = @Schema(implementation = Thing.class),
                            examples = @ExampleObject(name = "thing", value = EXAMPLE)))
    @Path("{code}")
    @Consumes("application/merge-patch+json")
    @Idempotent
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Response rename(
            @Parameter(description = "Code of the thing") @PathParam("code") String code,
            @BeanParam Expectation expected,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "thing", value = RENAME))) @Valid @NotNull
                    Rename rename) {
        ThingService.Stored stored = things.rename(code, expected.ifMatch(), rename.name());
        return versioned.ok(stored.version(), stored.thing());
    }
}
