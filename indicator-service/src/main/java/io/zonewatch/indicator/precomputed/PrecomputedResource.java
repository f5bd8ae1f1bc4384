package io.zonewatch.indicator.precomputed;

import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a wrap-up's figures are before anybody fills it in. */
@Path("/api/v1/obligations")
@Tag(name = "drafts", description = "Reports in preparation, and the zone leader's signature 草稿与签字")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
public class PrecomputedResource {

    private static final String EXAMPLE = """
            {"items": [{"indicator": "IND_VA", "part": null, "figure": {"status": "REPORTED", "value": "150000.5"},
              "flow": {"status": "REPORTED", "value": "72000.5"}, "cumulative": {"status": "REPORTED", "value": "150000.5"},
              "complete": true, "sources": [
               {"obligation": "U0011_M-IND_2016-03", "period": "2016-03", "state": "ACCEPTED", "revision": 1,
                "figure": {"status": "REPORTED", "value": "78000.0"}},
               {"obligation": "U0011_M-IND_2016-06", "period": "2016-06", "state": "ACCEPTED", "revision": 2,
                "figure": {"status": "REPORTED", "value": "150000.5"}}]}]}""";

    private final PrecomputedReading reading;
    private final Versioned versioned;

    @Inject
    PrecomputedResource(PrecomputedReading reading, Versioned versioned) {
        this.reading = reading;
        this.versioned = versioned;
    }

    private record Figures(List<Precomputed> items) {}

    @GET
    @Path("{id}/precomputed")
    @Operation(
            operationId = "getPrecomputed",
            summary = "Figures as they follow from accepted reports 由已通过报表得出的数",
            description =
                    "Of the cells that the form declares to follow from another form, with the reports and revisions they come"
                            + " from. A report that is missing leaves missing what needs it. Empty where the form declares none.")
    @APIResponse(
            responseCode = "200",
            description = "Cell by cell 逐项",
            content =
                    @Content(
                            schema = @Schema(implementation = Figures.class),
                            examples = @ExampleObject(name = "second quarter", value = EXAMPLE)))
    public Response get(
            @Parameter(description = "Unit, form and period 单位_报表_期别", example = "U0011_Q-WRAP_2016-Q2")
                    @PathParam("id")
                    String id) {
        return versioned.list(new Figures(reading.of(id)));
    }
}
