package io.zonewatch.indicator.calendar;

import io.zonewatch.chassis.identity.InstallationWide;
import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Expectation;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.chassis.web.Versioned;
import io.zonewatch.reporting.CalendarYear;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The working calendars 工作日历 of the years. */
@Path("/api/v1/calendars")
@Tag(name = "calendars", description = "Working days and make-up workdays 工作日与调休")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
public class CalendarResource {

    private static final String YEAR = "Calendar year 年份";

    private final Calendars calendars;
    private final Versioned versioned;

    @Inject
    CalendarResource(Calendars calendars, Versioned versioned) {
        this.calendars = calendars;
        this.versioned = versioned;
    }

    private record CalendarPage(
            List<CalendarYear> items,
            @Schema(nullable = true) String next) {}

    @PUT
    @Path("{year}")
    @InstallationWide
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            operationId = "putCalendar",
            summary = "Puts the working calendar of a year 发布年度工作日历",
            description =
                    "A year not known before needs no If-Match. A correction needs it, and a higher version; it moves"
                            + " the due times of what is not finished. The same content again changes nothing. With dryRun nothing is"
                            + " done and the deadlines that would move are answered.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = CalendarForm.class),
                            examples = @ExampleObject(name = "2017", value = CalendarExamples.CALENDAR)))
    @APIResponse(
            responseCode = "200",
            description = "Replaced, or unchanged; with dryRun, what would move 已更新或无变化；试运行时为将变动的期限",
            content =
                    @Content(
                            schema = @Schema(anyOf = {CalendarYear.class, CalendarPreview.class}),
                            examples = {
                                @ExampleObject(name = "2017", value = CalendarExamples.CALENDAR),
                                @ExampleObject(name = "dryRun", value = CalendarExamples.PREVIEW)
                            }))
    @APIResponse(
            responseCode = "201",
            description = "The year was not known before 新增",
            content =
                    @Content(
                            schema = @Schema(implementation = CalendarYear.class),
                            examples = @ExampleObject(name = "2017", value = CalendarExamples.CALENDAR)))
    public Response put(
            @Parameter(description = YEAR, example = "2017") @PathParam("year") @Min(1949) @Max(2999) int year,
            @BeanParam Expectation expected,
            @Parameter(description = "Only try 试运行，不保存") @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Valid @NotNull CalendarForm body) {
        CalendarYear calendar = body.of(year);
        if (dryRun) {
            return versioned.list(calendars.preview(calendar, expected));
        }
        Calendars.Put put = calendars.put(calendar, expected);
        return put.created()
                ? versioned.created(URI.create("/api/v1/calendars/" + year), calendar.version(), put.year())
                : versioned.ok(calendar.version(), put.year());
    }

    @GET
    @Operation(operationId = "listCalendars", summary = "The years that are known 工作日历列表")
    @APIResponse(
            responseCode = "200",
            description = "Ascending 按年份升序",
            content =
                    @Content(
                            schema = @Schema(implementation = CalendarPage.class),
                            examples = @ExampleObject(name = "page", value = CalendarExamples.CALENDARS)))
    public Response list(@BeanParam @Valid Paging paging) {
        Page<CalendarYear> page = calendars.list(paging);
        return versioned.list(page);
    }

    @GET
    @Path("{year}")
    @Operation(operationId = "getCalendar", summary = "The working calendar of a year 年度工作日历")
    @APIResponse(
            responseCode = "200",
            description = "The calendar 日历",
            content =
                    @Content(
                            schema = @Schema(implementation = CalendarYear.class),
                            examples = @ExampleObject(name = "2017", value = CalendarExamples.CALENDAR)))
    public Response get(@Parameter(description = YEAR, example = "2017") @PathParam("year") int year) {
        CalendarYear found = calendars.find(year);
        return versioned.ok(found.version(), found);
    }
}
