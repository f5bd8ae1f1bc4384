package io.zonewatch.notification.bulletin;

import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Accepted;
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

/** Bulletins over HTTP, for the office. */
@Path("/api/v1/bulletins")
@Tag(name = "bulletins", description = "Lists of the overdue for the office 逾期未报情况通报")
@RolesAllowed({Roles.ADMINISTRATOR, Roles.REVIEWER, Roles.AUDITOR})
class BulletinResource {

    private static final String CSV = "text/csv";

    private static final String BULLETIN = """
            {"period":"2016-03","form":null,"at":"2016-04-20T09:00:00+08:00","due":27,"overdue":1,"unknown":0,"items":[
             {"obligation":"U0011_M-IND_2016-03","unit":"U0011","unitNames":{"zh":"某开发区","en":"A zone"},"form":"M-IND",
              "formNames":{"zh":"开发区主要指标月报","en":"Monthly report of zone indicators"},"period":"2016-03","state":"OPEN",
              "round":1,"dueAt":"2016-04-12T12:00:00+08:00","daysLate":8,"lateness":"NOTICED","reminders":[{"step":"T+1",
              "kind":"OVERDUE","role":"STATISTICIAN","channel":"EMAIL","sentAt":"2016-04-13T09:00:00+08:00",
              "cameBackAt":null}],"notices":[{
              "id":"3f2504e0-4f89-31d3-9a0c-0305e82c3301","step":"T+3","servedAt":"2016-04-15T09:00:00+08:00",
              "termEndsAt":"2016-04-22T18:00:00+08:00","standing":"SERVED","cameBackAt":null,"servedAgainAt":null}],
              "owedBy":null,"owedByNames":null}]}""";

    private static final String TABLE = "Unit code,Unit,Form code,Form\r\nU0011,A zone,M-IND,Monthly report\r\n";

    private final BulletinService bulletins;
    private final Versioned versioned;

    @Inject
    BulletinResource(BulletinService bulletins, Versioned versioned) {
        this.bulletins = bulletins;
        this.versioned = versioned;
    }

    @GET
    @Path("{period}")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, CSV})
    @Operation(
            operationId = "getBulletin",
            summary =
                    "Reports of a month, a quarter or a year that were overdue at a moment, as data, for paper or as a table 逾期未报情况通报（数据、打印页或表格）",
            description =
                    "A quarter lists its months too. At most 5,000 reports are listed; where more were overdue, one form or a shorter period is asked for. A form that nobody owes and nobody is reminded of is refused (unknown-form); of a period for which nobody owes anything the page says so, and due is 0. A report whose last state could not be read is not listed: it is counted as unknown until a later one is known. A text that a spreadsheet program could run as a formula has an apostrophe before it. 季度通报包括其各月；至多列出 5000 份报表，超出时请按报表或较短期别查询；无人应报、也无催报阶梯的报表不予受理（unknown-form）；该期无应报报表时页面予以说明，due 为 0；最新状态未能读取的报表不列入，在读到其后的状态之前计入 unknown；可能被电子表格当作公式执行的文本前加单引号。")
    @APIResponse(
            responseCode = "200",
            description = "The overdue within scope, the longest overdue first 权限范围内的逾期报表，逾期最久的在前",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = Bulletin.class),
                        examples = @ExampleObject(name = "month", value = BULLETIN)),
                @Content(
                        mediaType = MediaType.TEXT_HTML,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "page", value = "<!doctype html>")),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "table", value = TABLE))
            })
    @APIResponse(
            responseCode = "422",
            description = "More were overdue than one bulletin lists: bulletin-too-long 逾期报表超出一份通报的上限",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    public Response get(
            @Parameter(description = "Month, quarter or year 期别", example = "2016-03") @PathParam("period")
                    String period,
            @BeanParam @Valid BulletinFilter filter,
            @Context HttpHeaders headers) {
        Period asked = parse(period);
        return switch (Accepted.of(headers, MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, CSV)) {
            case MediaType.TEXT_HTML ->
                versioned.document(0, bulletins.page(asked, filter), MediaType.TEXT_HTML, BulletinPage.STYLE);
            case CSV ->
                versioned.file(0, bulletins.table(asked, filter), CSV + ";charset=UTF-8", "bulletin-" + asked + ".csv");
            default -> versioned.list(bulletins.of(asked, filter));
        };
    }

    /** What is not a period has no bulletin. */
    private static Period parse(String period) {
        try {
            return Period.parse(period);
        } catch (IllegalArgumentException e) {
            throw Problem.of(BulletinProblem.NO_PERIOD);
        }
    }
}
