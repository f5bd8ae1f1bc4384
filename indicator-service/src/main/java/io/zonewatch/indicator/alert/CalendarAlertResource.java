package io.zonewatch.indicator.alert;

import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.chassis.web.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which years' working calendars are missed 日历缺失提醒. */
@Path("/api/v1/calendar-alerts")
@Tag(name = "calendars", description = "Working days and make-up workdays 工作日与调休")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANY)
public class CalendarAlertResource {

    private static final String EXAMPLE = """
            {"items": [{"year": 2017, "since": "2016-01-01T00:00:00+08:00", "obligations": 16, "forms": [
              {"form": "M-IND", "names": {"zh": "开发区工业月报", "en": "Monthly report of zone industry"}, "obligations": 16}]}],
             "next": null}""";

    private final CalendarAlerts alerts;
    private final Versioned versioned;

    @Inject
    CalendarAlertResource(CalendarAlerts alerts, Versioned versioned) {
        this.alerts = alerts;
        this.versioned = versioned;
    }

    private record CalendarAlertPage(
            List<CalendarAlert> items,
            @Schema(nullable = true) String next) {}

    @GET
    @Operation(
            operationId = "listCalendarAlerts",
            summary = "Years whose working calendar is missed 缺失的工作日历",
            description = "Obligations in the caller's scope wait for these years, with dueAt or lockAt open. An alert"
                    + " closes by itself once the year is published.")
    @APIResponse(
            responseCode = "200",
            description = "Open alerts, by year 未解除的提醒",
            content =
                    @Content(
                            schema = @Schema(implementation = CalendarAlertPage.class),
                            examples = @ExampleObject(name = "2017", value = EXAMPLE)))
    public Response list(@BeanParam @Valid Paging paging) {
        return versioned.list(alerts.list(paging));
    }
}
