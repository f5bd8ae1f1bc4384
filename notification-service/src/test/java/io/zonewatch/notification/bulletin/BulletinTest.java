package io.zonewatch.notification.bulletin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.Scenario;
import io.zonewatch.notification.Zone;
import io.zonewatch.notification.Zone.Owed;
import io.zonewatch.notification.bulletin.Bulletin.Item;
import io.zonewatch.notification.bulletin.Bulletin.Lateness;
import io.zonewatch.notification.obligation.Names;
import io.zonewatch.notification.obligation.ObligationState;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.ReportingZone;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who was overdue at a moment, how late, and what had been done about it. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class BulletinTest {

    @Inject
    Scenario scenario;

    @Inject
    BulletinSheet sheet;

    private Zone zone;
    private Instant due;

    @BeforeEach
    void aZoneThatOwes() {
        scenario.begin();
        zone = Zone.registered();
        due = scenario.dueAhead();
        zone.tellAt(due.minus(30, ChronoUnit.DAYS), new Owed("2016-02", 1, "OPEN", 1, due));
        scenario.rest();
    }

    @Test
    void anOverdueReportIsListedWithWhatWasDoneAboutIt() {
        Instant third = scenario.step(due, 3);
        scenario.advance(scenario.step(due, 1));
        scenario.advance(third);

        Instant now = third.plusSeconds(3600);
        scenario.advance(now);

        data(offset(now), zone)
                .body("period", equalTo("2016-02"))
                .body("at", equalTo(offset(now)))
                .body("due", equalTo(1))
                .body("overdue", equalTo(1))
                .body("unknown", equalTo(0))
                .body("items.unit", contains(zone.code()))
                .body("items[0].unitNames.en", equalTo("Zone " + zone.code()))
                .body("items[0].state", equalTo("OPEN"))
                .body("items[0].dueAt", equalTo(offset(due)))
                .body("items[0].daysLate", equalTo((int)
                        ChronoUnit.DAYS.between(ReportingZone.dateOf(due), ReportingZone.dateOf(now))))
                .body("items[0].lateness", equalTo("NOTICED"))
                .body("items[0].reminders.step", contains("T+1", "T+1", "T+3", "T+3"))
                .body("items[0].reminders.role", contains("STATISTICIAN", "ZONE_LEADER", "STATISTICIAN", "ZONE_LEADER"))
                .body("items[0].reminders[2].sentAt", equalTo(offset(third)))
                .body("items[0].notices.step", contains("T+3"))
                .body("items[0].notices[0].servedAt", equalTo(offset(third)));
    }

    @Test
    void itIsAsItStoodAtTheMoment() {
        Instant third = scenario.step(due, 3);
        scenario.advance(scenario.step(due, 1));
        scenario.advance(third);
        Instant term = scenario.step(third, 5).plusSeconds(9 * 3600);
        zone.tellAt(term.plusSeconds(60), new Owed("2016-02", 2, "SUBMITTED", 1, due));
        scenario.advance(term.plusSeconds(120));

        data(offset(due), zone).body("due", equalTo(0)).body("items", empty());
        data(offset(due.plusSeconds(1)), zone)
                .body("items.lateness", contains("OVERDUE"))
                .body("items[0].daysLate", equalTo(0))
                .body("items[0].reminders", empty())
                .body("items[0].notices", empty());
        data(offset(term), zone).body("items.lateness", contains("NOTICED"));
        data(offset(term.plusSeconds(1)), zone).body("items.lateness", contains("MISSED"));
        data(null, zone).body("due", equalTo(1)).body("overdue", equalTo(0)).body("items", empty());
    }

    @Test
    void aRebuildLeavesThePastAsItWas() {
        zone.tellAt(due.plusSeconds(60), new Owed("2016-02", 2, "SUBMITTED", 1, due));
        scenario.advance(due.plusSeconds(120));
        given().auth()
                .oauth2(Tokens.withRoles("administrator").divisions("3417").sign())
                .post("/api/v1/projections/obligations/rebuild")
                .then()
                .statusCode(200);
        scenario.rest();

        data(offset(due.plusSeconds(1)), zone).body("items.state", contains("OPEN"));
        data(offset(due.plusSeconds(60)), zone).body("items", empty());
    }

    @Test
    void aClosedReportIsMissingAndAnExemptOneIsNot() {
        Zone closed = Zone.registered();
        Zone exempt = Zone.registered();
        closed.tellAt(due.minusSeconds(60), new Owed("2016-02", 1, "CLOSED", 1, due));
        exempt.tellAt(due.minusSeconds(60), new Owed("2016-02", 1, "EXEMPT", 1, due));
        scenario.advance(due.plusSeconds(1));

        data(null, closed, exempt)
                .body("due", equalTo(1))
                .body("items.unit", contains(closed.code()))
                .body("items.state", contains("CLOSED"));
    }

    @Test
    void whatWasNotKnownThenIsCountedAndNotGuessed() {
        Zone unknown = Zone.registered();
        unknown.tellAt(due.plusSeconds(10), new Owed("2016-02", 7, "OPEN", 1, due));
        scenario.advance(due.plusSeconds(20));

        data(offset(due.plusSeconds(5)), unknown).body("items", empty()).body("unknown", equalTo(1));
        data(offset(due.plusSeconds(10)), unknown)
                .body("items.unit", contains(unknown.code()))
                .body("unknown", equalTo(0));
    }

    @Test
    void aQuarterListsItsMonthsAndAFormOnlyItsOwn() {
        zone.tell(new Owed("2016-Q1", 1, "OPEN", 1, due), "Q-WRAP");
        scenario.advance(due.plusSeconds(1));

        reviewer(zone)
                .get("/api/v1/bulletins/2016-Q1")
                .then()
                .statusCode(200)
                .body("items.form", contains("M-IND", "Q-WRAP"));
        reviewer(zone)
                .queryParam("form", "Q-WRAP")
                .get("/api/v1/bulletins/2016-Q1")
                .then()
                .body("items.form", contains("Q-WRAP"))
                .body("due", equalTo(1));
        data(null, zone).body("items.form", contains("M-IND"));
    }

    @Test
    void itIsPrintedInBothLanguages() {
        scenario.advance(scenario.step(due, 1));

        reviewer(zone)
                .accept("text/html")
                .header("Accept-Language", "zh-CN")
                .get("/api/v1/bulletins/2016-02")
                .then()
                .statusCode(200)
                .contentType(equalTo("text/html;charset=UTF-8"))
                .header("Content-Security-Policy", containsString("default-src 'none'; style-src 'sha256-"))
                .body(
                        containsString("<h1>逾期未报情况通报 · 2016年1-2月</h1>"),
                        containsString(zone.code() + "开发区"),
                        containsString("应报 1 份，逾期未报 1 份。"),
                        containsString("逾期提醒 · 统计员 · 电子邮件 · <time>"),
                        not(containsString("T+1")),
                        not(containsString("张三")),
                        not(containsString("bulletin.")));
        reviewer(zone)
                .accept("text/html")
                .header("Accept-Language", "en")
                .get("/api/v1/bulletins/2016-02")
                .then()
                .body(
                        containsString("<h1>Bulletin of overdue reports · January–February 2016</h1>"),
                        containsString("overdue reminder · zone leader · e-mail · <time>"),
                        not(containsString("bulletin.")));
    }

    @Test
    void itIsATableForSpreadsheets() {
        scenario.advance(scenario.step(due, 1));

        String table = reviewer(zone)
                .accept("text/csv")
                .header("Accept-Language", "zh-CN")
                .get("/api/v1/bulletins/2016-02")
                .then()
                .statusCode(200)
                .contentType(equalTo("text/csv;charset=UTF-8"))
                .header("Content-Disposition", equalTo("attachment; filename=\"bulletin-2016-02.csv\""))
                .extract()
                .asString();

        assertThat(table).startsWith("\uFEFF单位代码,单位,报表代码,").doesNotContain("bulletin.");
        assertThat(table.lines().toList()).hasSize(2);
        assertThat(table.lines().skip(1))
                .singleElement()
                .asString()
                .startsWith(zone.code() + "," + zone.code() + "开发区,M-IND,月报,2016-02,未报送,");
    }

    @Test
    void noNameInATableRunsAsAFormula() {
        OffsetDateTime moment = OffsetDateTime.parse("2016-04-13T09:00:00+08:00");
        Item item = new Item(
                "U1_F_2016-03",
                "U1",
                new Names("=HYPERLINK(A1)", "@x"),
                "F",
                new Names("-1", "+1"),
                Period.parse("2016-03"),
                ObligationState.OPEN,
                1,
                moment,
                0,
                Lateness.OVERDUE,
                List.of(),
                List.of(),
                "U2",
                new Names("+2", "-2"));

        String table = new String(
                sheet.of(
                        new Bulletin(Period.parse("2016-03"), null, moment, 1, 1, 0, List.of(item)),
                        Locale.SIMPLIFIED_CHINESE),
                StandardCharsets.UTF_8);

        assertThat(table).contains("U1,'=HYPERLINK(A1),F,'-1,2016-03,", ",U2,'+2");
    }

    @Test
    void whoeverReachesAnotherDivisionOnlySeesNothingAndOnlyTheOfficeAsks() {
        scenario.advance(due.plusSeconds(1));

        given().auth()
                .oauth2(Tokens.withRoles("reviewer").divisions("3401").sign())
                .get("/api/v1/bulletins/2016-02")
                .then()
                .statusCode(200)
                .body("due", equalTo(0))
                .body("items", empty());
        given().auth()
                .oauth2(Tokens.withRoles("statistician").units(zone.code()).sign())
                .get("/api/v1/bulletins/2016-02")
                .then()
                .statusCode(403);
    }

    @Test
    void whatIsNoPeriodOrStillToComeIsRefused() {
        reviewer(zone)
                .header("Accept-Language", "en")
                .get("/api/v1/bulletins/2016-13")
                .then()
                .statusCode(404)
                .body("code", equalTo("no-period"))
                .body(
                        "detail",
                        equalTo("A bulletin is about a month, a quarter or a year, such as 2016-03, 2016-Q1 or 2016."));
        reviewer(zone)
                .queryParam("at", "2999-01-01T00:00:00Z")
                .get("/api/v1/bulletins/2016-02")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("out-of-range"));
        reviewer(zone)
                .queryParam("at", "2016-02-30T00:00:00Z")
                .get("/api/v1/bulletins/2016-02")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("wrong-format"));
    }

    @Test
    void aFormThatNobodyKnowsIsRefusedAndOfAPeriodWithoutReportsThePageSaysSo() {
        reviewer(zone)
                .queryParam("form", "NOPE")
                .header("Accept-Language", "en")
                .get("/api/v1/bulletins/2016-02")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("form"))
                .body("errors[0].code", equalTo("unknown-form"))
                .body(
                        "errors[0].detail",
                        equalTo("Nobody owes a report of the form NOPE for this period, and no ladder is for it."));
        reviewer(zone)
                .accept("text/html")
                .header("Accept-Language", "en")
                .get("/api/v1/bulletins/2030-01")
                .then()
                .statusCode(200)
                .body(containsString("<p>No report of this period was due by then.</p>"));
    }

    private static ValidatableResponse data(String at, Zone... zones) {
        RequestSpecification asking = reviewer(zones);
        return (at == null ? asking : asking.queryParam("at", at))
                .get("/api/v1/bulletins/2016-02")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification reviewer(Zone... zones) {
        String[] codes = List.of(zones).stream().map(Zone::code).toArray(String[]::new);
        return given().auth().oauth2(Tokens.withRoles("reviewer").units(codes).sign());
    }

    private static String offset(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(ReportingZone.ID));
    }
}
