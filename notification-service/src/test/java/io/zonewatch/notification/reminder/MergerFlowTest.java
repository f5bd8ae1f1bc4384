package io.zonewatch.notification.reminder;

import static io.restassured.RestAssured.given;
import static io.zonewatch.notification.Scenario.reminders;
import static io.zonewatch.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.Mailbox;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.Scenario;
import io.zonewatch.notification.Zone;
import io.zonewatch.notification.Zone.Owed;
import io.zonewatch.notification.preference.Person;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A zone is merged while what it owes is overdue: from then on its successor's people are pressed for it, and its own no more. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class MergerFlowTest {

    private static final String PERIOD = "2016-02";

    @Inject
    Scenario scenario;

    @Inject
    Jdbc jdbc;

    private Person statistician;
    private Zone merged;
    private Zone successor;
    private Instant due;

    @BeforeEach
    void aZoneThatOwesAndItsNeighbour() {
        scenario.begin();
        statistician = Person.known();
        merged = statistician.zone();
        successor = Zone.registered();
        due = scenario.dueAhead();
        merged.tell(new Owed(PERIOD, 1, "OPEN", 1, due));
        scenario.rest();
    }

    @Test
    void whatWaitsForItsPeopleIsWithdrawnAndSaidToThoseOfItsSuccessor() {
        statistician
                .wants("{\"quietHours\":{\"from\":\"08:00\",\"until\":\"10:00\"}}")
                .statusCode(200);
        scenario.advance(scenario.step(due, 1));
        assertThat(reminders(merged.obligation(PERIOD))).endsWith("1 T+1 STATISTICIAN PENDING");

        pass();
        scenario.rest();
        scenario.advance(scenario.step(due, 1).plus(Duration.ofHours(1)));

        assertThat(reminders(merged.obligation(PERIOD)))
                .containsExactly(
                        "1 T-3 - SUPERSEDED LATER_STEP",
                        "1 T - SUPERSEDED LATER_STEP",
                        "1 T+1 STATISTICIAN CANCELLED PASSED_ON",
                        "1 T+1 STATISTICIAN SENT",
                        "1 T+1 ZONE_LEADER SENT");
        assertThat(Mailbox.to(merged.statistician())).isEmpty();
        assertThat(Mailbox.to(successor.statistician())).hasSize(1);
        assertThat(Mailbox.to(successor.leader())).hasSize(1);
    }

    /** Both have a report of their own of the same period to make: nothing but the merged zone's name tells the two apart. */
    @Test
    void whatTheSuccessorIsAskedForSaysInWhosePlace() {
        successor.tell(new Owed(PERIOD, 1, "OPEN", 1, due));
        pass();
        scenario.rest();

        scenario.advance(scenario.step(due, 3));

        assertThat(Mailbox.to(successor.statistician()))
                .extracting(Mailbox.Mail::subject)
                .containsExactlyInAnyOrder(
                        "催报通知书：" + name(successor) + " 月报 2016年1-2月",
                        "催报通知书：" + name(successor) + "（代" + name(merged) + "） 月报 2016年1-2月");
        assertThat(Mailbox.to(successor.statistician()))
                .extracting(Mailbox.Mail::text)
                .filteredOn(text -> text.contains("编号：" + merged.obligation(PERIOD) + "-1-T+3"))
                .singleElement()
                .asString()
                .contains(name(successor) + "：", "贵单位代已并入的" + name(merged) + "报送的《月报》（报告期：2016年1-2月）");
        assertThat(Mailbox.to(successor.leader()))
                .extracting(Mailbox.Mail::subject)
                .contains("Formal dunning notice: Zone " + successor.code() + " (in place of Zone " + merged.code()
                        + "), Monthly report, January–February 2016");
        proves();
        bulletinTells();
    }

    private void proves() {
        Map<String, Object> proof = auditor()
                .get("/api/v1/notices?obligation=" + merged.obligation(PERIOD))
                .then()
                .statusCode(200)
                .extract()
                .path("items[0]");
        String path = "/api/v1/notices/" + proof.get("id") + "/proof";
        auditor()
                .get(path)
                .then()
                .statusCode(200)
                .body("proof.unit", equalTo(successor.code()))
                .body("proof.owedBy", equalTo(merged.code()))
                .body("proof.owedByNames.zh", equalTo(name(merged)));
        assertThat(auditor()
                        .accept("text/html")
                        .get(path + "/page")
                        .then()
                        .extract()
                        .asString())
                .contains("<th>代报（已并入的单位）</th><td>" + name(merged) + "<small>" + merged.code() + "</small>");
    }

    private void bulletinTells() {
        String path = "/api/v1/bulletins/" + PERIOD;
        String item = "items.find { it.obligation == '" + merged.obligation(PERIOD) + "' }.";
        auditor()
                .get(path)
                .then()
                .statusCode(200)
                .body(item + "unit", equalTo(successor.code()))
                .body(item + "owedBy", equalTo(merged.code()))
                .body(item + "owedByNames.en", equalTo("Zone " + merged.code()));
        assertThat(auditor().accept("text/html").get(path).then().extract().asString())
                .contains("<small>代已并入的" + name(merged) + "（" + merged.code() + "）</small>");
        assertThat(auditor().accept("text/csv").get(path).then().extract().asString())
                .contains("," + merged.code() + "," + name(merged) + "\r\n");
    }

    private static RequestSpecification auditor() {
        return given().auth()
                .oauth2(Tokens.withRoles("auditor").divisions("CN").sign())
                .header("Accept-Language", "zh-CN");
    }

    private static String name(Zone zone) {
        return zone.code() + "开发区";
    }

    @Test
    void whatWaitedForItsPeopleIsSaidToThemOnceTheMergerIsTakenBack() {
        Mailbox.close();
        scenario.jump(scenario.step(due, 3));
        awaitThat("select 1 from reminder where obligation = ? and step = 'T+3' and state = 'PENDING'");
        pass();
        awaitThat("select 1 from reminder where obligation = ? and reason = 'PASSED_ON'");
        awaitThat(
                "select 1 from reminder where obligation = ? and recipient_key like 'ZONE_LEADER%' and state = 'PENDING'");

        merged.tell(new Owed(PERIOD, 3, "OPEN", 1, due));
        awaitThat(
                "select 1 from reminder where obligation = ? and recipient_key like 'ZONE_LEADER%' and reason = 'PASSED_ON'");
        Mailbox.open();
        scenario.rest();

        assertThat(reminders(merged.obligation(PERIOD)))
                .endsWith(
                        "1 T+3 STATISTICIAN SENT",
                        "1 T+1 ZONE_LEADER SUPERSEDED LATER_STEP",
                        "1 T+3 STATISTICIAN CANCELLED PASSED_ON",
                        "1 T+3 ZONE_LEADER CANCELLED PASSED_ON");
        assertThat(Mailbox.to(merged.statistician())).hasSize(1);
        assertThat(Mailbox.to(successor.statistician())).isEmpty();
        assertThat(Mailbox.to(successor.leader())).isEmpty();
    }

    @Test
    void whoServesBothZonesIsToldOnce() {
        successor.tellStatisticianAt(2, merged.statistician());
        statistician
                .wants("{\"quietHours\":{\"from\":\"08:00\",\"until\":\"10:00\"}}")
                .statusCode(200);
        scenario.advance(scenario.step(due, 1));

        pass();
        scenario.rest();

        assertThat(reminders(merged.obligation(PERIOD))).endsWith("1 T+1 STATISTICIAN SENT", "1 T+1 ZONE_LEADER SENT");
        assertThat(Mailbox.to(merged.statistician())).hasSize(1);
        assertThat(Mailbox.to(successor.leader())).hasSize(1);
    }

    @Test
    void whatWaitsForOneOfItsPeopleIsSaidToTheSuccessorsThoughAnotherWasToldAlready() {
        merged.tellAccountAndLeader(2, statistician.sub());
        statistician
                .wants("{\"quietHours\":{\"from\":\"08:00\",\"until\":\"10:00\"}}")
                .statusCode(200);
        scenario.advance(scenario.step(due, 1));

        pass();
        scenario.rest();

        assertThat(reminders(merged.obligation(PERIOD)))
                .endsWith(
                        "1 T+1 STATISTICIAN CANCELLED PASSED_ON", "1 T+1 ZONE_LEADER SENT", "1 T+1 STATISTICIAN SENT");
        assertThat(Mailbox.to(successor.statistician())).hasSize(1);
        assertThat(Mailbox.to(successor.leader())).isEmpty();
    }

    @Test
    void whatWaitsForTheOfficeIsSaidAllTheSame() {
        scenario.advance(scenario.step(due, 3));
        Mailbox.close();
        scenario.jump(scenario.step(due, 5));
        awaitThat("select 1 from reminder where obligation = ? and step = 'T+5' and attempts > 0");

        pass();
        awaitThat("select 1 from obligation where id = ? and sequence = 2");
        Mailbox.open();
        scenario.rest();

        assertThat(reminders(merged.obligation(PERIOD)))
                .endsWith(
                        "1 T+3 STATISTICIAN SENT",
                        "1 T+5 OFFICE SENT",
                        "1 T+1 ZONE_LEADER SUPERSEDED LATER_STEP",
                        "1 T+3 ZONE_LEADER SENT");
    }

    /** The merged zone had no leader: the one it gets with its successor is told what nobody in that role was told. */
    @Test
    void whatItsPeopleWereToldIsNotToldAgainAndTheNextStepSpeaksToTheSuccessors() {
        scenario.advance(scenario.step(due, 1));

        pass();
        scenario.rest();
        scenario.advance(scenario.step(due, 3));

        assertThat(reminders(merged.obligation(PERIOD)))
                .containsExactly(
                        "1 T-3 - SUPERSEDED LATER_STEP",
                        "1 T - SUPERSEDED LATER_STEP",
                        "1 T+1 STATISTICIAN SENT",
                        "1 T+1 ZONE_LEADER SENT",
                        "1 T+3 STATISTICIAN SENT",
                        "1 T+3 ZONE_LEADER SENT");
        assertThat(Mailbox.to(merged.statistician())).hasSize(1);
        assertThat(Mailbox.to(successor.statistician())).hasSize(1);
        assertThat(Mailbox.to(successor.leader())).hasSize(2);
    }

    @Test
    void aZoneThatOwesNothingMoreIsPressedForNothing() {
        merged.tell(new Owed(PERIOD, 2, "EXEMPT", 1, due));
        scenario.rest();

        scenario.advance(scenario.step(due, 3));

        assertThat(reminders(merged.obligation(PERIOD))).isEmpty();
    }

    private void pass() {
        merged.tellPassed(new Owed(PERIOD, 2, "OPEN", 1, due), successor);
    }

    private void awaitThat(String sql) {
        await().until(() ->
                jdbc.queryOne(sql, row -> true, merged.obligation(PERIOD)).isPresent());
    }
}
