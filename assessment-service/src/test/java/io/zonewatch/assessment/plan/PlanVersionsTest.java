package io.zonewatch.assessment.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zonewatch.assessment.support.Broker;
import io.zonewatch.assessment.support.Callers;
import io.zonewatch.assessment.support.Pack;
import io.zonewatch.assessment.support.ReadModel;
import io.zonewatch.assessment.support.ReportedShare;
import io.zonewatch.assessment.support.Rest;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.clock.Quiescence;
import io.zonewatch.chassis.clock.SimulatedClock;
import io.zonewatch.chassis.event.Rebuild;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.contract.SentEvents;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A plan of two targets is changed by a document on 20 February 2017: the share whose value was left open gets one, the other, whose goal is likely to be missed,
 * is given up, and a third one is added. Months before March keep what held.
 */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "assessment"))
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlanVersionsTest {

    private static final ReportedShare SHARE = new ReportedShare("E0001", "E0011", "381400", "E-IND");

    private static final AmendedPlan PLAN = new AmendedPlan("plan-versions", SHARE.division(), " 池政〔2017〕1号 ");

    private static final AmendedPlan OTHER = new AmendedPlan("plan-warned", SHARE.division(), "池政〔2017〕2号");

    private static final String OPEN = SHARE.target("OPEN", "{\"date\":\"2017-12-31\",\"operator\":\"UNSET\"}");

    private static final String SEVENTY = "{\"date\":\"2017-12-31\",\"operator\":\"AT_LEAST\",\"value\":\"70\"}";

    private static final String SET = SHARE.target("OPEN", SEVENTY);

    private static final String WARNED = SHARE.warnedTarget("WARNED", SEVENTY);

    private static final String ADDED = SHARE.warnedTarget("ADDED", SEVENTY);

    @Inject
    Jdbc jdbc;

    @Inject
    Quiescence quiescence;

    @Inject
    Rebuild rebuild;

    @Inject
    BusinessClock clock;

    @BeforeEach
    void theTwentiethOfFebruary() {
        ((SimulatedClock) clock).advanceTo(Pack.AFTER_2016);
    }

    @Test
    @Order(1)
    void aPlanBeginsWithItsFirstVersion() {
        SHARE.begin(rebuild, quiescence);
        PLAN.begin(OPEN, WARNED);
        share("2016-02", "68.1");
        share("2016-03", "68.0");
        share("2016-04", "68.1");
        share("2016-05", "68.0");
        share("2016-06", "68.1");

        reader().get(PLAN.path() + "/versions")
                .then()
                .statusCode(200)
                .body("items.version", contains(1))
                .body("items.state", contains("PUBLISHED"))
                .body("items.validFrom", contains(nullValue()));
        reader().get(PLAN.path()).then().statusCode(200).header("ETag", startsWith("\"1-"));
        series("OPEN")
                .body("items.status", hasItem("CANNOT_BE_ASSESSED"))
                .body("items.reason.code", hasItem("TARGET_UNSET"))
                .body("items.pathValue", hasItem(nullValue()));
        warnings("plan-versions").body("items.state", contains("OPEN"));
    }

    @Test
    @Order(2)
    void aDraftChangesNothing() {
        PLAN.draft("2017-03-01", SET, ADDED)
                .statusCode(201)
                .header("Location", endsWith(PLAN.path() + "/versions/2"))
                .body("version", is(2))
                .body("state", is("DRAFT"))
                .body("documentNumber", is("池政〔2017〕1号"));

        reader().get(PLAN.path()).then().body("version", is(1)).body("targets.code", contains("OPEN", "WARNED"));
        series("OPEN").body("items.reason.code", hasItem("TARGET_UNSET"));
    }

    @Test
    @Order(3)
    void whatItChangesIsShownInOneCall() {
        reader().get(PLAN.path() + "/versions/2/difference")
                .then()
                .statusCode(200)
                .body("previous", is(1))
                .body("renamed", is(false))
                .body("added", contains("ADDED"))
                .body("removed", contains("WARNED"))
                .body("changed.code", contains("OPEN"))
                .body("changed[0].members.member", contains("checkpoints"))
                .body("changed[0].members[0].before[0].operator", is("UNSET"))
                .body("changed[0].members[0].after[0].value", is("70"))
                .body("unchanged", is(0));
        PLAN.publish(2, "?dryRun=true").statusCode(200).body("changed.code", contains("OPEN"));
        reader().get(PLAN.path() + "/versions/2").then().body("state", is("DRAFT"));
    }

    @Test
    @Order(4)
    void whatIsPublishedIsToldAndHoldsFromItsDayOn() {
        PLAN.publish(2, "")
                .statusCode(201)
                .body("state", is("PUBLISHED"))
                .body("publishedAt", is("2017-02-20T09:00:00+08:00"));

        assertThat(published())
                .containsExactly(
                        "{\"plan\": \"plan-versions\", \"added\": [\"ADDED\"], \"changed\": [\"OPEN\"], \"removed\": [\"WARNED\"], \"version\": 2, \"previous\": 1, \"validFrom\": \"2017-03-01\", \"documentNumber\": \"池政〔2017〕1号\"}");
        reader().get(PLAN.path() + "/versions/1")
                .then()
                .body("state", is("SUPERSEDED"))
                .body("validTo", is("2017-02-28"))
                .body("supersededBy", is(2));
        reader().get(PLAN.path()).then().body("version", is(1)).body("targets.code", contains("OPEN", "WARNED"));
        PLAN.publish(2, "").statusCode(409).body("code", is("already-published"));
    }

    @Test
    @Order(5)
    void anOpenValueThatWasSetIsJudgedFromThenOnAndNotBefore() {
        share("2017-02", "69.0");
        share("2017-03", "70.2");

        series("OPEN")
                .body("items.find { it.period == '2017-02' }.reason.code", is("TARGET_UNSET"))
                .body("items.find { it.period == '2017-02' }.pathValue", nullValue())
                .body("items.find { it.period == '2017-03' }.status", is("ACHIEVED"))
                .body("items.find { it.period == '2017-03' }.value", is("70.20"))
                // 68 + 2 · 456 ÷ 731 days
                .body("items.find { it.period == '2017-03' }.pathValue", is("69.25"))
                .body("items.find { it.period == '2017-03' }.gap", is("0.95"));
        explained("OPEN", "2017-02").body("planVersion", is(1)).body("checkpoint.operator", is("UNSET"));
        explained("OPEN", "2017-03").body("planVersion", is(2)).body("checkpoint.value", is("70"));
    }

    @Test
    @Order(6)
    void whatIsAddedBeginsWithItsVersionAndWhatIsGivenUpEndsWithIt() {
        series("ADDED").body("items.period", contains("2017-03"));
        series("WARNED").body("items.period", hasSize(6)).body("items[-1].period", is("2017-02"));
    }

    @Test
    @Order(7)
    void theReportAndTheHandOverOfAPeriodGoByItsVersion() {
        reader().get("/api/v1/reports/supervision?plan=plan-versions&period=2017-02")
                .then()
                .statusCode(200)
                .body("basis.version", is(1))
                .body("targets.target", contains("OPEN", "WARNED"))
                .body("targets[0].checkpoint.operator", is("UNSET"));
        reader().get("/api/v1/reports/supervision?plan=plan-versions&period=2017-03")
                .then()
                .body("basis.version", is(2))
                .body("basis.documentNumber", is("池政〔2017〕1号"))
                .body("targets.target", contains("ADDED", "OPEN"))
                .body("targets[1].checkpoint.value", is("70"));
        reader().get("/api/v1/handovers/2016?plan=plan-versions")
                .then()
                .statusCode(200)
                .body("basis.version", is(1))
                .body("rows.target", contains("OPEN", "WARNED"));
        reader().get("/api/v1/handovers/2017?plan=plan-versions")
                .then()
                .body("basis.version", is(2))
                .body("rows.target", contains("ADDED", "OPEN"))
                .body("rows[1].status", is("ACHIEVED"));
    }

    @Test
    @Order(8)
    void whatWasKnownBeforeThePublicationIsAnsweredByTheVersionOfThen() {
        reader().get(PLAN.path() + "/targets/OPEN/progress/2017-03?asOf=2017-02-19T00:00:00Z")
                .then()
                .statusCode(200)
                .body("planVersion", is(1))
                .body("reason.code", is("TARGET_UNSET"));
        reader().get(PLAN.path() + "/targets/ADDED/progress?asOf=2017-02-19T00:00:00Z")
                .then()
                .statusCode(404);
    }

    @Test
    @Order(9)
    void aRebuildGivesTheSame() {
        Rest.afterARebuildIsTheSame(ReadModel.OBSERVATIONS, rebuild, quiescence, jdbc);
        SentEvents.keepTheContract("assessment", "assessment-service");
    }

    @Test
    @Order(10)
    void aVersionThatBeginsOnTheSameDayTakesTheOthersPlace() {
        PLAN.draft("2017-03-01", SET.replace("\"value\":\"70\"", "\"value\":\"72\""), ADDED)
                .statusCode(201);
        PLAN.publish(3, "").statusCode(201);

        series("OPEN")
                .body("items.find { it.period == '2017-03' }.status", is("SLOW"))
                .body("items.find { it.period == '2017-02' }.reason.code", is("TARGET_UNSET"));
    }

    @Test
    @Order(11)
    void thePastIsNotChangedAndOrderIsKept() {
        PLAN.draft("2017-01-31", SET).statusCode(201);
        PLAN.publish(4, "")
                .statusCode(422)
                .body("code", is("plan-invalid"))
                .body("errors.code", contains("past-change", "before-latest"));
        PLAN.draft("2017-04-01", SET).statusCode(201).body("version", is(5));
        PLAN.draft("2017-05-01", SET).statusCode(201).body("version", is(6));
        PLAN.publish(6, "").statusCode(201);
        PLAN.publish(5, "").statusCode(422).body("errors.code", contains("overtaken", "before-latest"));
    }

    @Test
    @Order(12)
    void aTargetOfTheSameCodeIsAboutTheSame() {
        PLAN.draft("2017-06-01", SET.replace("E-IND", "G-IND").replace("IND_VA_SHARE", "HIGHTECH_SHARE"))
                .statusCode(422)
                .body("errors.pointer", contains("/targets/0/indicator", "/targets/0/form"))
                .body("errors.code", contains("another-target", "another-target"));
        PLAN.draft("2017-06-01", SET.replace("2017-12-31", "2015-12-31"))
                .statusCode(422)
                .body("errors.code", contains("checkpoint-not-later"));
        PLAN.draft("2017-06-01", SET.replace("\"E0001\"", "\"Z9999\""))
                .statusCode(422)
                .body("errors.code", hasItem("another-target"));
    }

    @Test
    @Order(13)
    void whoReachesOnlyAPartOrNothingOfThePlanMakesNoVersion() {
        String body = PLAN.version("2017-06-01", SET);

        Callers.acting("assessor", "3299")
                .body(body)
                .post(PLAN.path() + "/versions")
                .then()
                .statusCode(404);
        Callers.acting("reviewer", "3814")
                .body(body)
                .post(PLAN.path() + "/versions")
                .then()
                .statusCode(403);
        Callers.reading("3299").get(PLAN.path() + "/versions/2").then().statusCode(404);
    }

    @Test
    @Order(14)
    void whatAPlanGivesUpIsWarnedOfNoMore() {
        String warned = WARNED.replace("\"70\"", "\"90\"");
        String other = ADDED.replace("\"70\"", "\"90\"");
        OTHER.begin(OPEN, warned, other);
        Rest.of(quiescence);
        warnings("plan-warned").body("items.target", containsInAnyOrder("WARNED", "ADDED"));

        String moved = other.replace("2017-12-31", "2018-12-31");
        OTHER.draft("2017-02-01", OPEN, moved).statusCode(201);
        OTHER.publish(2, "").statusCode(201);
        Rest.of(quiescence);

        warnings("plan-warned")
                .body("items.findAll { it.state == 'OVER' }.target", containsInAnyOrder("WARNED", "ADDED"))
                .body("items.findAll { it.state == 'OPEN' }.target", contains("ADDED"))
                .body("items.findAll { it.state == 'OPEN' }.checkpoint", contains("2018-12-31"))
                .body("items.findAll { it.state == 'OPEN' }.since", contains("2017-02"));
        reader().get("/api/v1/progress?plan=plan-warned").then().body("items.target", contains("ADDED", "OPEN"));
    }

    @Test
    @Order(15)
    void aPlanThatAReplicaOfTheVersionBeforeTakesHasItsFirstVersion() {
        jdbc.update(
                "insert into plan (code, names, created_at) values ('plan-of-before', '{\"zh\":\"旧\",\"en\":\"Old\"}', now())");
        for (String target : List.of(OPEN, WARNED)) {
            jdbc.update("""
                    insert into target (plan, code, position, form, scope_unit, body)
                    select 'plan-of-before', ?::jsonb ->> 'code', 0, 'E-IND', 'E0001', ?
                    """, target, target);
        }

        reader().get("/api/v1/plans/plan-of-before/versions")
                .then()
                .statusCode(200)
                .body("items.version", contains(1))
                .body("items[0].targets.code", containsInAnyOrder("OPEN", "WARNED"));
        reader().get("/api/v1/progress?plan=plan-of-before").then().body("items.target", contains("OPEN", "WARNED"));
    }

    @Test
    @Order(16)
    void whatAVersionAssumesIsInTheDifference() {
        String assuming = SET.replace("\"2015-12-31\"", "\"2015-12-31\",\"assumptions\":[\"A1\"]");
        String body = PLAN.version("2017-06-01", assuming)
                .replaceFirst("}$", ",\"assumptions\":[{\"id\":\"A1\",\"text\":{\"zh\":\"假设\",\"en\":\"Assumed\"}}]}");
        int version = assessor()
                .body(body)
                .post(PLAN.path() + "/versions")
                .then()
                .statusCode(201)
                .extract()
                .path("version");

        reader().get(PLAN.path() + "/versions/" + version + "/difference")
                .then()
                .body("assumptions.added", contains("A1"))
                .body("changed.find { it.code == 'OPEN' }.members.member", hasItem("baseline"));
        reader().get(PLAN.path() + "/versions/" + version).then().body("assumptions[0].text.en", is("Assumed"));

        assessor()
                .body("")
                .post(PLAN.path() + "/versions/" + version + "/publication?backdated=true")
                .then()
                .statusCode(201);
        String silent = PLAN.version("2017-06-01", assuming);
        assessor().body(silent).post(PLAN.path() + "/versions").then().body("assumptions.id", contains("A1"));
        assessor()
                .body(silent.replaceFirst("}$", ",\"assumptions\":[]}"))
                .post(PLAN.path() + "/versions")
                .then()
                .statusCode(201)
                .body("assumptions", empty());
        assessor()
                .body(PLAN.version("2017-06-01", SET))
                .post(PLAN.path() + "/versions")
                .then()
                .body("assumptions", empty());
    }

    private void share(String period, String share) {
        Broker.send(SHARE.accepted(period, 1, share));
        Rest.of(quiescence);
    }

    private static ValidatableResponse series(String target) {
        return PLAN.series(target, "");
    }

    private static ValidatableResponse explained(String target, String period) {
        return PLAN.explained(target, period, "");
    }

    private static ValidatableResponse warnings(String plan) {
        return reader().get("/api/v1/warnings?plan=" + plan).then().statusCode(200);
    }

    /** What was told about versions of the plan, in order. */
    private List<String> published() {
        return jdbc.query("""
                select (convert_from(payload, 'UTF8')::jsonb -> 'data')::text from outbox
                where record_key = 'plan-versions' and convert_from(payload, 'UTF8') like '%plan-published%' order by id
                """, row -> row.getString(1));
    }

    private static RequestSpecification reader() {
        return PLAN.reader();
    }

    private static RequestSpecification assessor() {
        return PLAN.assessor();
    }
}
