package io.zonewatch.assessment.handover;

import io.zonewatch.assessment.plan.Plan;
import io.zonewatch.assessment.progress.AskedKnowledge;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Accepted;
import io.zonewatch.chassis.web.Versioned;
import io.zonewatch.reporting.Period;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The hand-over for the performance assessment over HTTP. */
@Path("/api/v1/handovers")
@Tag(name = "handovers", description = "Hand-over for the performance assessment 目标管理考核移交")
@RolesAllowed(Roles.ANY)
class HandoverResource {

    private final HandoverService handovers;
    private final BusinessClock clock;
    private final Versioned versioned;

    @Inject
    HandoverResource(HandoverService handovers, BusinessClock clock, Versioned versioned) {
        this.handovers = handovers;
        this.clock = clock;
        this.versioned = versioned;
    }

    @GET
    @Path("{year}")
    @Produces({MediaType.APPLICATION_JSON, HandoverFormat.CSV_TYPE, HandoverFormat.XLSX_TYPE})
    @Operation(
            operationId = "getHandover",
            summary =
                    "A year's figures and results for the performance assessment, as data or as a file 年度数据和结果（数据或文件）",
            description = """
                    By the version of the plan that holds at the year's end, which every line names. What was handed over before a correction, or before a version \
                    that was published late, is answered with asOf. A text that a spreadsheet program could run as a formula has an apostrophe before it. \
                    可能被电子表格当作公式执行的文本前加单引号。""")
    @APIResponse(
            responseCode = "200",
            description = "The targets within scope with their sources and a digest 权限范围内的目标、来源和内容摘要",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = Handover.class),
                        examples = @ExampleObject(name = "handover", value = HandoverExamples.HANDOVER)),
                @Content(
                        mediaType = HandoverFormat.CSV_TYPE,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "table", value = HandoverExamples.CSV)),
                @Content(
                        mediaType = HandoverFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples = @ExampleObject(name = "workbook", value = HandoverExamples.WORKBOOK))
            })
    public Response get(
            @Parameter(description = "Year 年份", example = "2016") @PathParam("year") String year,
            @Parameter(
                            description = "Code of the plan; the only one where there is only one 计划编码，仅有一个计划时可省略",
                            example = "chizhou-2015")
                    @QueryParam("plan")
                    @Pattern(regexp = Plan.CODE)
                    String plan,
            @BeanParam @Valid AskedKnowledge asked,
            @Context HttpHeaders headers) {
        Period period = Years.parse(year);
        Instant asOf = asked.at(clock);
        String type =
                Accepted.of(headers, MediaType.APPLICATION_JSON, HandoverFormat.CSV_TYPE, HandoverFormat.XLSX_TYPE);
        return Arrays.stream(HandoverFormat.values())
                .filter(format -> format.mediaType().equals(type))
                .findFirst()
                .map(format -> versioned.file(
                        0,
                        handovers.file(plan, period, asOf, format),
                        format.mediaType(),
                        "handover-" + period + "." + format.extension()))
                .orElseGet(() -> versioned.list(handovers.of(plan, period, asOf)));
    }
}
