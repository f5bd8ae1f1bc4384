package io.zonewatch.indicator.submission;

import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Versioned;
import io.zonewatch.indicator.validation.Validation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What reports are held against, and what would become of one. */
@Path("/api/v1/obligations")
@Tag(name = "validation", description = "What reports are held against 审核规则")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
public class CheckResource {

    private static final String ID = "Unit, form and period 单位_报表_期别";
    private static final String AN_ID = "U0011_M-IND_2016-03";

    private final Validating validating;
    private final Versioned versioned;

    @Inject
    CheckResource(Validating validating, Versioned versioned) {
        this.validating = validating;
        this.versioned = versioned;
    }

    private record Rules(List<Validation.InForce> items) {}

    @POST
    @Path("{id}/validate")
    @RolesAllowed({Roles.STATISTICIAN, Roles.ZONE_LEADER})
    @Operation(
            operationId = "validateReport",
            summary = "Says what would become of a report 试审核",
            description =
                    "Every error and warning by cell, with the figure, what was expected and where that comes from."
                            + " Nothing is written.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Report.class),
                            examples = @ExampleObject(name = "March", value = SubmissionExamples.REPORT)))
    @APIResponse(
            responseCode = "200",
            description = "What was found 审核结果",
            content =
                    @Content(
                            schema = @Schema(implementation = Validating.Verdict.class),
                            examples = @ExampleObject(name = "a warning", value = SubmissionExamples.VERDICT)))
    public Response validate(
            @Parameter(description = ID, example = AN_ID) @PathParam("id") String id, @Valid @NotNull Report report) {
        return versioned.list(validating.validate(id, report));
    }

    @GET
    @Path("{id}/rules")
    @Operation(
            operationId = "listReportRules",
            summary = "What a report is held against 适用的审核规则",
            description = "They follow from the form and from the catalogue that holds for the period.")
    @APIResponse(
            responseCode = "200",
            description = "Rules with their parameters 规则及参数",
            content =
                    @Content(
                            schema = @Schema(implementation = Rules.class),
                            examples = @ExampleObject(name = "some", value = SubmissionExamples.RULES)))
    public Response rules(@Parameter(description = ID, example = AN_ID) @PathParam("id") String id) {
        return versioned.list(new Rules(validating.rules(id)));
    }
}
