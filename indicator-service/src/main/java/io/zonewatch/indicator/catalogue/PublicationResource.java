package io.zonewatch.indicator.catalogue;

import io.zonewatch.chassis.identity.InstallationWide;
import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Idempotent;
import io.zonewatch.chassis.web.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How a version of the catalogue comes into force, and what that changes. */
@Path("/api/v1/catalogues")
@Tag(name = "catalogues", description = "Versions of the catalogue of indicators 指标目录")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
public class PublicationResource {

    private static final String VERSION = "Version of the catalogue 目录版本";

    private final Catalogues catalogues;
    private final Publishing publishing;
    private final Versioned versioned;

    @Inject
    PublicationResource(Catalogues catalogues, Publishing publishing, Versioned versioned) {
        this.catalogues = catalogues;
        this.publishing = publishing;
        this.versioned = versioned;
    }

    @POST
    @Path("{version}/publication")
    @Idempotent
    @Consumes(MediaType.WILDCARD)
    @InstallationWide
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            operationId = "publishCatalogue",
            summary = "Brings a draft into force 发布指标目录",
            description =
                    "Formulas (known inputs, no circles, units that fit) and what forms ask for are checked; validity must not overlap nor, but for the first version, begin in a month that has ended. The version before is superseded, and closed if it was open-ended; what ended before keeps it. With dryRun nothing is done and the difference to the version before is answered.")
    @APIResponse(
            responseCode = "200",
            description = "With dryRun: what publishing would change 试运行结果",
            content =
                    @Content(
                            schema = @Schema(implementation = CatalogueDifference.class),
                            examples = @ExampleObject(name = "difference", value = CatalogueExamples.DIFFERENCE)))
    @APIResponse(
            responseCode = "201",
            description = "Published 已发布",
            content =
                    @Content(
                            schema = @Schema(implementation = Catalogue.class),
                            examples = @ExampleObject(name = "shares", value = CatalogueExamples.CATALOGUE_KEPT)))
    public Response publish(
            @Parameter(description = VERSION, example = "1") @PathParam("version") int version,
            @Parameter(description = "Only try 试运行，不发布") @QueryParam("dryRun") @DefaultValue("false") boolean dryRun) {
        return dryRun
                ? versioned.list(publishing.rehearse(version))
                : CatalogueResource.created(versioned, publishing.publish(version));
    }

    @GET
    @Path("{version}/difference")
    @Operation(
            operationId = "getCatalogueDifference",
            summary = "What a version changes 与前一版本的差异",
            description = "Compared with the published version that holds before it, be it a draft or published.")
    @APIResponse(
            responseCode = "200",
            description = "The difference 差异",
            content =
                    @Content(
                            schema = @Schema(implementation = CatalogueDifference.class),
                            examples = @ExampleObject(name = "difference", value = CatalogueExamples.DIFFERENCE)))
    public Response difference(@Parameter(description = VERSION, example = "1") @PathParam("version") int version) {
        return versioned.list(catalogues.difference(version));
    }
}
