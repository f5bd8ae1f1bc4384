package io.zonewatch.indicator.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.indicator.Api;
import io.zonewatch.indicator.Fixtures;
import io.zonewatch.indicator.RealServers;
import io.zonewatch.indicator.World;
import io.zonewatch.reporting.Period;
import io.zonewatch.testing.contract.EventSchema;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

/** The reviewer is bound by a line, too: from when something waits until it is decided. */
@QuarkusTest
@RealServers
class ReviewDeadlineTest {

    private static final String IN_TWENTY_MONTHS = """
            "reviewDueRule": {"monthsAfter": 20, "day": 12, "time": "18:00", "holidayPolicy": "NONE"}""";

    @Inject
    World world;

    @Inject
    Fixtures fixtures;

    @Inject
    Jdbc jdbc;

    @Inject
    BusinessClock clock;

    @Test
    void theLineIsThereWhileAReportOrACorrectionWaits() {
        ReportCase reports = ReportCase.of(world, fixtures.openForm(Fixtures.CELL, IN_TWENTY_MONTHS));
        Period month = fixtures.month();
        String line = month.plus(20).endMonth() + "-12T18:00:00+08:00";
        state(reports, month).body("reviewDueAt", nullValue()).body("reviewOverdue", equalTo(false));

        reports.submit(month, ReportCase.report("1.0")).statusCode(201);
        state(reports, month).body("reviewDueAt", equalTo(line)).body("reviewOverdue", equalTo(false));
        assertThat(published(reports, month)).contains("\"reviewDueAt\":\"" + line + "\"");

        reports.giveBack(month, 1).statusCode(201).body("decision.reviewDueAt", equalTo(line));
        state(reports, month).body("reviewDueAt", nullValue());
        assertThat(published(reports, month)).contains("\"reviewDueAt\":null");

        reports.submit(month, ReportCase.report("2.0")).statusCode(201);
        state(reports, month).body("reviewDueAt", equalTo(line));
        reports.accept(month, 2).statusCode(201);
        state(reports, month).body("reviewDueAt", nullValue());

        reports.correct(month, "counted twice", ReportCase.report("1.5")).statusCode(201);
        state(reports, month).body("state", equalTo("ACCEPTED")).body("reviewDueAt", equalTo(line));
        reports.giveBack(month, 3).statusCode(201);
        state(reports, month).body("reviewDueAt", nullValue());
    }

    @Test
    void aReviewIsOverdueAfterItsLineAndUntilItIsDecided() {
        ReportCase reports = ReportCase.of(world, fixtures.formReviewedSoon());
        Period month = fixtures.month();
        Instant submitted = clock.now();
        reports.submit(month, ReportCase.report("1.0")).statusCode(201);
        String line = state(reports, month).extract().path("reviewDueAt");
        assertThat(OffsetDateTime.parse(line).toInstant())
                .as("the rule's line leaves no time, a term of three working days does")
                .isAfter(submitted.plus(Duration.ofDays(2)));

        world.advanceTo(line);
        state(reports, month).body("reviewOverdue", equalTo(false));
        overdue(reports, true).body("items", empty());
        Instant after = OffsetDateTime.parse(line).toInstant().plusNanos(1000);
        world.advanceTo(after.toString());

        state(reports, month).body("reviewOverdue", equalTo(true));
        overdue(reports, true).body("items.reviewDueAt", contains(line));
        overdue(reports, false).body("items", empty());
        String row = "items.find { it.unit == '" + reports.zone() + "' }.cells[0].";
        Api.reviewer()
                .get("/matrix?form=" + reports.form() + "&from=" + month + "&to=" + month)
                .body(row + "reviewDueAt", equalTo(line))
                .body(row + "reviewOverdue", equalTo(true));
        compliance(reports, "")
                .body("items[0].overdueReviews", equalTo(1))
                .body("items[0].decisions", equalTo(0))
                .body("items[0].meanDaysToDecision", nullValue());

        world.advanceTo(submitted.plus(Duration.ofDays(15)).toString());
        reports.accept(month, 1).statusCode(201);

        overdue(reports, true).body("items", empty());
        compliance(reports, "")
                .body("items[0].overdueReviews", equalTo(0))
                .body("items[0].decisions", equalTo(1))
                .body("items[0].lateDecisions", equalTo(1))
                .body("items[0].meanDaysToDecision", equalTo("15.0"));
        compliance(reports, "&asOf=" + after)
                .body("items[0].overdueReviews", equalTo(1))
                .body("items[0].lateDecisions", equalTo(0));
    }

    @Test
    void whatWaitedBeforeLinesWereKeptIsLookedAtOnceMore() {
        ReportCase reports = ReportCase.of(world, fixtures.openForm(Fixtures.CELL, IN_TWENTY_MONTHS));
        Period month = fixtures.month();
        reports.accepted(month, ReportCase.report("1.0"));
        reports.correct(month, "counted twice", ReportCase.report("1.5")).statusCode(201);
        reports.submit(month.previous(), ReportCase.report("1.0")).statusCode(201);
        jdbc.update(
                "update obligation set review_due_at = null, rule_revision = -1 where unit = ? and review_due_at is not null",
                reports.zone());
        state(reports, month).body("reviewDueAt", nullValue());

        world.rest();

        state(reports, month).body("reviewDueAt", equalTo(month.plus(20).endMonth() + "-12T18:00:00+08:00"));
        state(reports, month.previous())
                .body("reviewDueAt", equalTo(month.plus(19).endMonth() + "-12T18:00:00+08:00"));
    }

    private static ValidatableResponse state(ReportCase reports, Period month) {
        return Api.reviewer().get(reports.path(month)).statusCode(200);
    }

    private static ValidatableResponse overdue(ReportCase reports, boolean overdue) {
        return Api.reviewer()
                .get("/obligations?unit=" + reports.zone() + "&form=" + reports.form() + "&reviewOverdue=" + overdue)
                .statusCode(200);
    }

    private static ValidatableResponse compliance(ReportCase reports, String more) {
        return Api.reviewer()
                .get("/compliance?by=FORM&form=" + reports.form() + more)
                .statusCode(200);
    }

    /** The state that was sent last, which keeps the contract. */
    private String published(ReportCase reports, Period month) {
        String data = jdbc.queryOne(
                        """
                        select (convert_from(payload, 'UTF8')::json -> 'data')::text from outbox
                        where record_key = ? and topic = 'zonewatch.indicator.obligations.v1' order by id desc limit 1
                        """, row -> row.getString(1), Fixtures.obligation(reports.zone(), reports.form(), month))
                .orElseThrow();
        assertThat(EventSchema.of("indicator-service", "io.zonewatch.indicator.obligation.v1")
                        .faults(data))
                .isEmpty();
        return data;
    }
}
