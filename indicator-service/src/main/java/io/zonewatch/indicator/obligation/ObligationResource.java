package io.zonewatch.indicator.obligation;

import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.chassis.web.Versioned;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who owes what by when 报送任务; nobody creates these, they follow from units, forms and calendars. */
@Path("/api/v1/obligations")
@Tag(name = "obligations", description = "Who owes what by when 报送任务")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
public class ObligationResource {

    private static final String ID = "Unit, form and period 单位_报表_期别";

    private final ObligationList obligations;
    private final Versioned versioned;

    @Inject
    ObligationResource(ObligationList obligations, Versioned versioned) {
        this.obligations = obligations;
        this.versioned = versioned;
    }

    private record ObligationPage(
            List<ObligationView> items,
            @Schema(nullable = true) String next) {}

    private record Summary(List<ObligationList.Count> items) {}

    private record Rounds(List<ObligationList.Round> items) {}

    private record Acts(List<Act> items) {}

    @GET
    @Operation(operationId = "listObligations", summary = "Obligations in scope 报送任务列表")
    @APIResponse(
            responseCode = "200",
            description = "By identity, or by due time 按标识或截止时间",
            content =
                    @Content(
                            schema = @Schema(implementation = ObligationPage.class),
                            examples = @ExampleObject(name = "page", value = ObligationExamples.OBLIGATIONS)))
    public Response list(
            @BeanParam @Valid ObligationFilter filter,
            @BeanParam @Valid ObligationOrder order,
            @BeanParam @Valid Paging paging) {
        return versioned.list(obligations.list(filter, order, paging));
    }

    @GET
    @Path("summary")
    @Operation(
            operationId = "summarizeObligations",
            summary = "How many stand how, by form and period 报送情况汇总",
            description =
                    "Counts in the caller's scope, by form, period, state and lateness; what does not occur is left out.")
    @APIResponse(
            responseCode = "200",
            description = "Counts 数量",
            content =
                    @Content(
                            schema = @Schema(implementation = Summary.class),
                            examples = @ExampleObject(name = "March", value = ObligationExamples.SUMMARY)))
    public Response summary(@BeanParam @Valid ObligationFilter filter) {
        return versioned.list(new Summary(obligations.summary(filter)));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getObligation", summary = "One obligation 报送任务")
    @APIResponse(
            responseCode = "200",
            description = "The obligation 任务",
            content =
                    @Content(
                            schema = @Schema(implementation = ObligationView.class),
                            examples = @ExampleObject(name = "open", value = ObligationExamples.OBLIGATION)))
    public Response get(@Parameter(description = ID, example = "U0011_M-IND_2016-03") @PathParam("id") String id) {
        ObligationList.Found found = obligations.find(id);
        return versioned.ok(found.sequence(), found.obligation());
    }

    @GET
    @Path("{id}/rounds")
    @Operation(
            operationId = "listRounds",
            summary = "Its rounds 轮次",
            description = "Each return and each moved due time begins a round with a due time and lateness of its own.")
    @APIResponse(
            responseCode = "200",
            description = "From the first to the present one 从首轮到当前轮",
            content =
                    @Content(
                            schema = @Schema(implementation = Rounds.class),
                            examples = @ExampleObject(name = "returned once", value = ObligationExamples.ROUNDS)))
    public Response rounds(@Parameter(description = ID, example = "U0011_M-IND_2016-03") @PathParam("id") String id) {
        return versioned.list(new Rounds(obligations.rounds(id)));
    }

    @GET
    @Path("{id}/acts")
    @Operation(
            operationId = "listActs",
            summary = "Exemptions and reopenings 免报与重新开放",
            description = "What people did to it beside reports and decisions, with the reason.")
    @APIResponse(
            responseCode = "200",
            description = "In order 按时间顺序",
            content =
                    @Content(
                            schema = @Schema(implementation = Acts.class),
                            examples = @ExampleObject(name = "reopened", value = ObligationExamples.ACTS)))
    public Response acts(@Parameter(description = ID, example = "U0011_M-IND_2016-03") @PathParam("id") String id) {
        return versioned.list(new Acts(obligations.acts(id)));
    }
}
