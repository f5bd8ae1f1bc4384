package io.zonewatch.indicator.compliance;

import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.chassis.web.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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

/** How well units report 报送质量. */
@Path("/api/v1/compliance")
@Tag(name = "compliance", description = "Completeness, punctuality, returns 报送质量")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
public class ComplianceResource {

    private static final String BY = """
            {"items": [{"key": "U0011", "names": {"zh": "池州经济技术开发区", "en": "Chizhou Economic and Technological Development Zone"},
              "owed": 11, "exempt": 0, "reported": 11, "accepted": 10, "onTime": 9, "late": 2, "missing": 0,
              "submissions": 13, "returns": 2, "completeness": "100.0", "onTimeRate": "81.8", "meanHours": "-14.5",
              "returnsPerSubmission": "0.15", "decisions": 12, "lateDecisions": 1, "overdueReviews": 1,
              "meanDaysToDecision": "2.4"}], "next": null}""";

    private static final String CELLS = """
            {"items": [{"key": "341702", "form": "M-IND", "indicator": "IND_VA", "owed": 77, "answered": 74, "notApplicable": 0,
              "completeness": "96.1"}], "next": null}""";

    private static final String AXES = "UNIT|FORM|PERIOD|DIVISION|TOTAL";

    private final ComplianceReading reading;
    private final Versioned versioned;

    @Inject
    ComplianceResource(ComplianceReading reading, Versioned versioned) {
        this.reading = reading;
        this.versioned = versioned;
    }

    private record CompliancePage(
            List<Compliance> items, @Schema(nullable = true) String next) {}

    private record CellPage(
            List<CellCompleteness> items,
            @Schema(nullable = true) String next) {}

    @GET
    @Operation(
            operationId = "getCompliance",
            summary = "Completeness, punctuality and returns 报送质量",
            description =
                    "Counted live from what happened, as it stands now or stood at any moment. What is exempt, or not due"
                            + " and not reported, does not count.")
    @APIResponse(
            responseCode = "200",
            description = "By key 按所选维度",
            content =
                    @Content(
                            schema = @Schema(implementation = CompliancePage.class),
                            examples = @ExampleObject(name = "a zone's year", value = BY)))
    public Response by(
            @QueryParam("by")
                    @NotNull
                    @Pattern(regexp = AXES)
                    @Parameter(description = "By what it is told apart 统计维度", example = "UNIT", required = true)
                    String by,
            @BeanParam @Valid ComplianceFilter filter,
            @BeanParam @Valid Paging paging) {
        return versioned.list(reading.by(Axis.valueOf(by), filter, paging));
    }

    @GET
    @Path("cells")
    @Operation(
            operationId = "getCellCompleteness",
            summary = "Completeness of each compulsory cell 指标填报完整率",
            description =
                    "Over the reports that are owed, by unit, form, period or division. A blank is no answer; not applicable is one.")
    @APIResponse(
            responseCode = "200",
            description = "By key, form and indicator 按所选维度、报表和指标",
            content =
                    @Content(
                            schema = @Schema(implementation = CellPage.class),
                            examples = @ExampleObject(name = "value added", value = CELLS)))
    public Response cells(
            @QueryParam("by")
                    @DefaultValue("TOTAL")
                    @Pattern(regexp = AXES)
                    @Parameter(description = "By what it is told apart beside form and cell 统计维度", example = "DIVISION")
                    String by,
            @BeanParam @Valid ComplianceFilter filter,
            @BeanParam @Valid Paging paging) {
        return versioned.list(reading.cells(Axis.valueOf(by), filter, paging));
    }
}
