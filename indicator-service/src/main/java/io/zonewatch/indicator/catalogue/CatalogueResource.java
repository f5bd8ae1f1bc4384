package io.zonewatch.indicator.catalogue;

import io.zonewatch.chassis.identity.InstallationWide;
import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Idempotent;
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
import jakarta.ws.rs.POST;
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

/** The versions of the catalogue of indicators 指标目录. */
@Path("/api/v1/catalogues")
@Tag(name = "catalogues", description = "Versions of the catalogue of indicators 指标目录")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
public class CatalogueResource {

    private static final String VERSION = "Version of the catalogue 目录版本";

    private final Catalogues catalogues;
    private final Versioned versioned;

    @Inject
    CatalogueResource(Catalogues catalogues, Versioned versioned) {
        this.catalogues = catalogues;
        this.versioned = versioned;
    }

    private record CataloguePage(
            List<Catalogue> items, @Schema(nullable = true) String next) {}

    @POST
    @Idempotent
    @InstallationWide
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(operationId = "draftCatalogue", summary = "Keeps a version as a draft 起草指标目录")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = CatalogueDraft.class),
                            examples = @ExampleObject(name = "shares", value = CatalogueExamples.CATALOGUE)))
    @APIResponse(
            responseCode = "201",
            description = "Drafted 已起草",
            content =
                    @Content(
                            schema = @Schema(implementation = Catalogue.class),
                            examples = @ExampleObject(name = "shares", value = CatalogueExamples.CATALOGUE_DRAFTED)))
    public Response draft(@Valid @NotNull CatalogueDraft draft) {
        return created(versioned, catalogues.draft(draft));
    }

    @PUT
    @Path("{version}")
    @InstallationWide
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            operationId = "replaceCatalogueDraft",
            summary = "Puts another draft in a draft's place 修改指标目录草案",
            description = "What was published never changes. The same content again changes nothing.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = CatalogueDraft.class),
                            examples = @ExampleObject(name = "shares", value = CatalogueExamples.CATALOGUE)))
    @APIResponse(
            responseCode = "200",
            description = "Replaced, or unchanged 已更新或无变化",
            content =
                    @Content(
                            schema = @Schema(implementation = Catalogue.class),
                            examples = @ExampleObject(name = "shares", value = CatalogueExamples.CATALOGUE_DRAFTED)))
    public Response replace(
            @Parameter(description = VERSION, example = "1") @PathParam("version") int version,
            @Parameter(description = "Entity tag of the draft that was seen 所见草案的 ETag") @HeaderParam("If-Match")
                    String ifMatch,
            @Valid @NotNull CatalogueDraft draft) {
        if (draft.version() != version) {
            throw Problem.of(ChassisProblem.INVALID_BODY).at("/version", CatalogueProblem.VERSION_MISMATCH);
        }
        CatalogueStore.Stored replaced = catalogues.replace(draft, ifMatch);
        return versioned.ok(replaced.sequence(), replaced.catalogue());
    }

    @GET
    @Operation(operationId = "listCatalogues", summary = "All versions 指标目录列表")
    @APIResponse(
            responseCode = "200",
            description = "Ascending by version 按版本升序",
            content =
                    @Content(
                            schema = @Schema(implementation = CataloguePage.class),
                            examples = @ExampleObject(name = "page", value = CatalogueExamples.CATALOGUES)))
    public Response list(@BeanParam @Valid Paging paging) {
        return versioned.list(catalogues.list(paging));
    }

    @GET
    @Path("{version}")
    @Operation(operationId = "getCatalogue", summary = "One version 指标目录")
    @APIResponse(
            responseCode = "200",
            description = "The catalogue 目录",
            content =
                    @Content(
                            schema = @Schema(implementation = Catalogue.class),
                            examples = @ExampleObject(name = "shares", value = CatalogueExamples.CATALOGUE_KEPT)))
    public Response get(@Parameter(description = VERSION, example = "1") @PathParam("version") int version) {
        CatalogueStore.Stored found = catalogues.find(version);
        return versioned.ok(found.sequence(), found.catalogue());
    }

    /** The answer that says where a version is found. */
    static Response created(Versioned versioned, CatalogueStore.Stored stored) {
        URI place = URI.create("/api/v1/catalogues/" + stored.catalogue().version());
        return versioned.created(place, stored.sequence(), stored.catalogue());
    }
}
