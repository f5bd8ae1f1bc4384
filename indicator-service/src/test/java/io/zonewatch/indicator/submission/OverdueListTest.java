package io.zonewatch.indicator.submission;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zonewatch.indicator.Api;
import io.zonewatch.indicator.Fixtures;
import io.zonewatch.indicator.RealServers;
import io.zonewatch.indicator.World;
import io.zonewatch.reporting.Period;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an office asks for in one call: which reports are not in though they were due. */
@QuarkusTest
@RealServers
class OverdueListTest {

    @Inject
    World world;

    @Inject
    Fixtures fixtures;

    @Test
    void aReportIsListedFromItsDueTimeUntilItComes() {
        ReportCase reports = ReportCase.of(world, fixtures.formReviewedSoon());
        Period month = fixtures.month();
        String id = reports.path(month).replaceFirst(".*/", "");
        String due = Api.reviewer().get(reports.path(month)).extract().path("dueAt");
        world.advanceTo(due);
        listed(reports, "overdue=true").body("items.id", not(hasItem(id)));
        listed(reports, "overdue=false").body("items.id", hasItem(id));

        world.advanceTo(OffsetDateTime.parse(due).toInstant().plusNanos(1000).toString());

        listed(reports, "overdue=true").body("items.id", hasItem(id));
        listed(reports, "overdue=false").body("items.id", not(hasItem(id)));
        listed(reports, "lateness=OVERDUE,NOTICED,MISSED&state=OPEN,RETURNED,CLOSED")
                .body("items.id", hasItem(id));
        listed(reports, "state=SUBMITTED,ACCEPTED").body("items", empty());

        reports.submit(month, ReportCase.report("1.0")).statusCode(201);
        listed(reports, "overdue=true").body("items.id", not(hasItem(id)));
        listed(reports, "state=SUBMITTED,ACCEPTED&lateness=OVERDUE").body("items.id", equalTo(List.of(id)));
    }

    @Test
    void whatIsNoStateIsRefused() {
        for (String query : List.of("state=OPEN,", "state=OPEN,LATE", "lateness=,OVERDUE", "overdue=yes")) {
            Api.reviewer().get("/obligations?" + query).statusCode(400);
        }
    }

    private static ValidatableResponse listed(ReportCase reports, String query) {
        return Api.reviewer()
                .get("/obligations?unit=" + reports.zone() + "&form=" + reports.form() + "&limit=200&" + query)
                .statusCode(200);
    }
}
