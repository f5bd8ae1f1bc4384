package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.chart.Charts;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Accepted;
import io.zonewatch.chassis.web.InlineStyle;
import io.zonewatch.chassis.web.Versioned;
import io.zonewatch.reporting.Period;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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

/**
 * One target's progress over HTTP. It has the same root as the plans: with a longer one of its own, a method that is not allowed would be answered as a path
 * that does not exist.
 */
@Path("/api/v1/plans")
@Tag(name = "progress", description = "Progress of targets 目标进度")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
class SeriesResource {

    private final ProgressService progress;
    private final Explaining explaining;
    private final SeriesCharts charts;
    private final BusinessClock clock;
    private final Versioned versioned;

    @Inject
    SeriesResource(
            ProgressService progress,
            Explaining explaining,
            SeriesCharts charts,
            BusinessClock clock,
            Versioned versioned) {
        this.progress = progress;
        this.explaining = explaining;
        this.charts = charts;
        this.clock = clock;
        this.versioned = versioned;
    }

    @GET
    @Path("{plan}/targets/{target}/progress")
    @Produces({MediaType.APPLICATION_JSON, Charts.SVG})
    @Operation(
            operationId = "getProgressSeries",
            summary = "All progress of a target, by period, as data or as a chart 目标的各期进度（数据或图）")
    @APIResponse(
            responseCode = "200",
            description =
                    "The series with baseline and checkpoints; as SVG, drawn in the language asked for 各期进度及基期和节点；SVG 按所请求语言绘制",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = Series.class),
                        examples = @ExampleObject(name = "series", value = ProgressExamples.SERIES)),
                @Content(
                        mediaType = Charts.SVG,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "chart", value = ProgressExamples.CHART))
            })
    public Response series(
            @Parameter(description = "Code of the plan 计划编码", example = "chizhou-2015") @PathParam("plan") String plan,
            @Parameter(description = "Code of the target 目标编码", example = "IND_VA_SHARE") @PathParam("target")
                    String target,
            @BeanParam @Valid AskedKnowledge asked,
            @Context HttpHeaders headers) {
        return Charts.SVG.equals(Accepted.of(headers, MediaType.APPLICATION_JSON, Charts.SVG))
                ? versioned.document(0, charts.draw(plan, target, asked.at(clock)), Charts.SVG, InlineStyle.NONE)
                : versioned.list(progress.series(plan, target, asked.at(clock)));
    }

    @GET
    @Path("{plan}/targets/{target}/progress/{period}")
    @Operation(
            operationId = "getProgressExplained",
            summary = "Progress of a period, down to the reports it rests on 某期进度及其依据")
    @APIResponse(
            responseCode = "200",
            description = "The point, its checkpoint, and every figure with its report's revision 进度、节点及逐项依据",
            content =
                    @Content(
                            schema = @Schema(implementation = ExplainedPoint.class),
                            examples = @ExampleObject(name = "explained", value = ProgressExamples.EXPLAINED)))
    public Response explain(
            @Parameter(description = "Code of the plan 计划编码", example = "chizhou-2015") @PathParam("plan") String plan,
            @Parameter(description = "Code of the target 目标编码", example = "IND_VA_SHARE") @PathParam("target")
                    String target,
            @Parameter(description = "Month, quarter or year 期别", example = "2016-12") @PathParam("period")
                    String period,
            @BeanParam @Valid AskedKnowledge asked) {
        return versioned.list(explaining.explain(plan, target, parse(period), asked.at(clock)));
    }

    /** What is not a period has no progress. */
    private static Period parse(String period) {
        try {
            return Period.parse(period);
        } catch (IllegalArgumentException e) {
            throw Problem.of(ChassisProblem.NOT_FOUND);
        }
    }
}
