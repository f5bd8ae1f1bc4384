package io.zonewatch.assessment.handover;

import io.zonewatch.assessment.report.PaperStyle;
import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Accepted;
import io.zonewatch.chassis.web.Expectation;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.chassis.web.Versioned;
import io.zonewatch.reporting.Period;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Annual summaries over HTTP. */
@Path("/api/v1/summaries")
@Tag(name = "summaries", description = "Annual summaries with next year's key points 年度总结和下一年工作要点")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
class SummaryResource {

    private static final String PLAN = "Code of the plan 计划编码";
    private static final String YEAR = "Year that is summed up 年份";

    private final SummaryService summaries;
    private final Versioned versioned;

    @Inject
    SummaryResource(SummaryService summaries, Versioned versioned) {
        this.summaries = summaries;
        this.versioned = versioned;
    }

    /** A part of the list of versions. */
    record Versions(
            List<WrittenSummary> items,
            @Schema(nullable = true) String next) {}

    @PUT
    @Path("{plan}/{year}")
    @RolesAllowed(Roles.ASSESSOR)
    @Operation(
            operationId = "putSummary",
            summary = "Writes the annual summary; each version is kept 撰写年度总结，各版均保留",
            description =
                    "Only for who reaches all targets of the plan. A summary that is there is replaced with If-Match only.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = AnnualSummary.class),
                            examples = @ExampleObject(name = "summary", value = HandoverExamples.SUMMARY)))
    @APIResponse(
            responseCode = "200",
            description = "Replaced, or unchanged 已替换或未变",
            content =
                    @Content(
                            schema = @Schema(implementation = WrittenSummary.class),
                            examples = @ExampleObject(name = "written", value = HandoverExamples.WRITTEN)))
    @APIResponse(
            responseCode = "201",
            description = "The first version 首版",
            content =
                    @Content(
                            schema = @Schema(implementation = WrittenSummary.class),
                            examples = @ExampleObject(name = "written", value = HandoverExamples.WRITTEN)))
    public Response put(
            @Parameter(description = PLAN, example = "chizhou-2015") @PathParam("plan") String plan,
            @Parameter(description = YEAR, example = "2016") @PathParam("year") String year,
            @BeanParam Expectation expected,
            @Valid @NotNull AnnualSummary summary) {
        Period asked = Years.parse(year);
        SummaryService.Put put = summaries.put(plan, asked, summary, expected);
        return put.created()
                ? versioned.created(
                        URI.create("/api/v1/summaries/" + plan + "/" + asked),
                        put.summary().version(),
                        put.summary())
                : versioned.ok(put.summary().version(), put.summary());
    }

    @GET
    @Path("{plan}/{year}")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @Operation(
            operationId = "getSummary",
            summary =
                    "The annual summary in its latest version, as data or for paper with the year's results 年度总结（数据或打印页）")
    @APIResponse(
            responseCode = "200",
            description = "The summary; as HTML with the results within scope 年度总结；HTML 含权限范围内的年度结果",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = WrittenSummary.class),
                        examples = @ExampleObject(name = "written", value = HandoverExamples.WRITTEN)),
                @Content(
                        mediaType = MediaType.TEXT_HTML,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "page", value = HandoverExamples.PAGE))
            })
    public Response get(
            @Parameter(description = PLAN, example = "chizhou-2015") @PathParam("plan") String plan,
            @Parameter(description = YEAR, example = "2016") @PathParam("year") String year,
            @Context HttpHeaders headers) {
        Period asked = Years.parse(year);
        WrittenSummary summary = summaries.find(plan, asked);
        return MediaType.TEXT_HTML.equals(Accepted.of(headers, MediaType.APPLICATION_JSON, MediaType.TEXT_HTML))
                ? versioned.document(
                        summary.version(), summaries.page(plan, asked), MediaType.TEXT_HTML, PaperStyle.SHEET)
                : versioned.ok(summary.version(), summary);
    }

    @GET
    @Path("{plan}/{year}/versions")
    @Operation(operationId = "listSummaryVersions", summary = "Every version of the annual summary 年度总结的各版")
    @APIResponse(
            responseCode = "200",
            description = "By version 按版次",
            content =
                    @Content(
                            schema = @Schema(implementation = Versions.class),
                            examples = @ExampleObject(name = "versions", value = HandoverExamples.VERSIONS)))
    public Response versions(
            @Parameter(description = PLAN, example = "chizhou-2015") @PathParam("plan") String plan,
            @Parameter(description = YEAR, example = "2016") @PathParam("year") String year,
            @BeanParam @Valid Paging paging) {
        return versioned.list(summaries.versions(plan, Years.parse(year), paging));
    }
}
