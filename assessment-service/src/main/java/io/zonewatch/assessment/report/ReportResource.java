package io.zonewatch.assessment.report;

import io.zonewatch.assessment.plan.Plan;
import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.problem.BodyFault;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Accepted;
import io.zonewatch.chassis.web.Versioned;
import io.zonewatch.reporting.Period;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reports over HTTP. */
@Path("/api/v1/reports")
@Tag(name = "reports", description = "Supervision reports 督查报告")
@RolesAllowed(Roles.ANY)
class ReportResource {

    private final ReportService reports;
    private final Versioned versioned;

    @Inject
    ReportResource(ReportService reports, Versioned versioned) {
        this.reports = reports;
        this.versioned = versioned;
    }

    @GET
    @Path("supervision")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @Operation(
            operationId = "getSupervisionReport",
            summary =
                    "How far the targets are at the end of a month, quarter or year, and who reported in time, as data or for paper 督查报告（数据或打印页）")
    @APIResponse(
            responseCode = "200",
            description = "The targets and units within scope; as HTML with charts 权限范围内的目标和单位；HTML 含图",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = SupervisionReport.class),
                        examples = @ExampleObject(name = "report", value = ReportExamples.REPORT)),
                @Content(
                        mediaType = MediaType.TEXT_HTML,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "page", value = ReportExamples.PAGE))
            })
    public Response supervision(
            @Parameter(
                            description = "Code of the plan; the only one where there is only one 计划编码，仅有一个计划时可省略",
                            example = "chizhou-2015")
                    @QueryParam("plan")
                    @Pattern(regexp = Plan.CODE)
                    String plan,
            @Parameter(description = "Month, quarter or year 期别", example = "2016-12") @QueryParam("period") @NotNull
                    String period,
            @Context HttpHeaders headers) {
        Period asked = parse(period);
        return MediaType.TEXT_HTML.equals(Accepted.of(headers, MediaType.APPLICATION_JSON, MediaType.TEXT_HTML))
                ? versioned.document(0, reports.page(plan, asked), MediaType.TEXT_HTML, PaperStyle.SHEET)
                : versioned.list(reports.report(plan, asked));
    }

    private static Period parse(String period) {
        try {
            return Period.parse(period);
        } catch (IllegalArgumentException e) {
            throw Problem.of(ChassisProblem.INVALID_PARAMETER).at("period", BodyFault.WRONG_FORMAT);
        }
    }
}
