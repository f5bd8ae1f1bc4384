package io.zonewatch.assessment.report;

import io.zonewatch.assessment.plan.Plan;
import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.problem.BodyFault;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
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
                    "How far the targets are at the end of a month, quarter or year, as data or for paper 督查报告（数据或打印页）")
    @APIResponse(
            responseCode = "200",
            description = "The targets within scope; as HTML with their charts 权限范围内的目标；HTML 含图",
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
            @Parameter(description = "Code of the plan 计划编码", example = "chizhou-2015")
                    @QueryParam("plan")
                    @NotNull
                    @Pattern(regexp = Plan.CODE)
                    String plan,
            @Parameter(description = "Month, quarter or year 期别", example = "2016-12") @QueryParam("period") @NotNull
                    String period,
            @Context HttpHeaders headers) {
        Period asked = parse(period);
        return isForPaper(headers)
                ? versioned.document(0, reports.page(plan, asked), MediaType.TEXT_HTML, PaperStyle.SHEET)
                : versioned.list(reports.report(plan, asked));
    }

    /** Whether the first that the caller accepts is the page rather than the data. */
    private static boolean isForPaper(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .filter(type -> type.isCompatible(MediaType.TEXT_HTML_TYPE)
                        || type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .findFirst()
                .filter(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .isPresent();
    }

    private static Period parse(String period) {
        try {
            return Period.parse(period);
        } catch (IllegalArgumentException e) {
            throw Problem.of(ChassisProblem.INVALID_PARAMETER).at("period", BodyFault.WRONG_FORMAT);
        }
    }
}
