package io.zonewatch.indicator.submission;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    void whatIsOverdueLongestIsListedFirstPageByPageWithTheNameOfItsUnit() {
        ReportCase one = ReportCase.of(world, fixtures.formReviewedSoon());
        ReportCase other = ReportCase.of(world, one.form());
        Period month = fixtures.month();
        String due = Api.reviewer().get(one.path(month)).extract().path("dueAt");
        world.advanceTo(OffsetDateTime.parse(due).toInstant().plusNanos(1000).toString());

        List<Map<String, Object>> whole =
                overdueByDue(one.form(), "limit=500").extract().path("items");
        assertThat(whole.stream().map(item -> item.get("dueAt") + " " + item.get("id")))
                .isSorted();
        assertThat(whole.stream().map(item -> item.get("unit")).distinct()).contains(one.zone(), other.zone());
        assertThat(whole.stream()
                        .filter(item -> List.of(one.zone(), other.zone()).contains(item.get("unit"))))
                .allMatch(item -> item.get("unitNames").equals(Map.of("zh", "区", "en", "zone")));

        List<Object> paged = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            ValidatableResponse page = overdueByDue(one.form(), "limit=2" + cursor);
            paged.addAll(page.extract().<List<Object>>path("items"));
            String next = page.extract().path("next");
            cursor = next == null ? null : "&cursor=" + next;
        }
        assertThat(paged).isEqualTo(whole);
    }

    @Test
    void onlyWhatIsOverdueIsListedByDueTime() {
        Api.reviewer().get("/obligations?order=due").statusCode(400).body("errors[0].code", equalTo("needs-overdue"));
        Api.reviewer().get("/obligations?order=late&overdue=true").statusCode(400);
    }

    private static ValidatableResponse overdueByDue(String form, String query) {
        return Api.reviewer()
                .get("/obligations?overdue=true&order=due&form=" + form + "&" + query)
                .statusCode(200);
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
