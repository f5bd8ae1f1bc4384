package io.zonewatch.assessment.plan;

import static io.restassured.RestAssured.given;
import static io.zonewatch.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zonewatch.assessment.support.Broker;
import io.zonewatch.assessment.support.Events;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans that are taken, and plans that are not, and why. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "assessment"))
class PlanRequestsTest {

    private static final String PLAN = """
            {"code":"%s","names":{"zh":"计划","en":"Plan"},"targets":[{
              "code":"T_1","indicator":"IND_VA_SHARE","names":{"zh":"目标","en":"Target"},
              "scope":{"kind":"CITY","unit":"Y0001"},"form":"Y-IND",
              "baseline":{"value":"68.0","date":"2015-12-31"},
              "checkpoints":[{"date":"2017-12-31","operator":"AT_LEAST","value":"70.00","tolerance":null}]}]}""";

    @Inject
    Jdbc jdbc;

    @Test
    void aPlanComesBackAsItWasPostedWithItsDecimals() {
        String code = code();
        String location = post(code, PLAN.formatted(code))
                .statusCode(201)
                .header("ETag", startsWith("\"1-"))
                .extract()
                .header("Location");

        given().auth()
                .oauth2(Tokens.withRoles("statistician").units("Y0001").sign())
                .get(location)
                .then()
                .statusCode(200)
                .body("targets[0].baseline.value", is("68.0"))
                .body("targets[0].checkpoints[0].value", is("70.00"))
                .body("targets[0].baseline.assumptions", is(List.of()));
    }

    @Test
    void aPlanThatNamesWhatNobodyKnowsIsTakenAndSaysSo() {
        String code = code();
        String plan = PLAN.formatted(code).replace("IND_VA_SHARE", "NOPE_X").replace("Y-IND", "NOPE");

        post(code, plan)
                .statusCode(201)
                .body("targets[0].indicator", is("NOPE_X"))
                .body("findings.code", contains("UNKNOWN_INDICATOR", "UNKNOWN_FORM"))
                .body("findings.target", contains("T_1", "T_1"))
                .body("findings[0].text", is("已发布的指标目录中没有指标 NOPE_X，收录之前目标 T_1 无法评价。"));
    }

    @Test
    void whatATargetRestsOnIsToldWithThePlan() {
        String code = code();
        String location = post(code, assuming(PLAN.formatted(code), "A1", "A1"))
                .statusCode(201)
                .body("assumptions[0].text.en", is("No date is given."))
                .body("findings.findAll { it.code == 'UNTOLD_ASSUMPTION' }", is(List.of()))
                .extract()
                .header("Location");

        given().auth()
                .oauth2(Tokens.withRoles("statistician").units("Y0001").sign())
                .get(location)
                .then()
                .statusCode(200)
                .body("assumptions.id", contains("A1"))
                .body("assumptions[0].text.zh", is("未注明日期。"))
                .body("assumptions[0].source.en", is("page 3"));
    }

    @Test
    void anAssumptionThatThePlanDoesNotTellIsAFinding() {
        String code = code();

        post(code, PLAN.formatted(code).replace("\"2015-12-31\"", "\"2015-12-31\",\"assumptions\":[\"A9\"]"))
                .statusCode(201)
                .body("findings.findAll { it.code == 'UNTOLD_ASSUMPTION' }.text", contains("目标 T_1 依据假设 A9，计划未载明其内容。"));
    }

    @Test
    void anAssumptionStandsOnceAndSomethingRestsOnIt() {
        String code = code();

        post(code, assuming(PLAN.formatted(code), "A1", "A2"))
                .statusCode(422)
                .body("errors.pointer", contains("/assumptions/0/id"))
                .body("errors.code", contains("unused-assumption"));
        String once = assuming(PLAN.formatted(code), "A1", "A1");
        String assumption = once.substring(once.indexOf("{\"id\""), once.length() - 2);
        post(code, once.replace(assumption, assumption + "," + assumption))
                .statusCode(422)
                .body("errors.pointer", contains("/assumptions/1/id"))
                .body("errors.code", contains("duplicate-assumption"));
    }

    @Test
    void anAssumptionIsSeenByWhoSeesWhatRestsOnIt() {
        String code = code();
        String other = target(code).replace("T_1", "T_2").replace("Y0001", "Y0011");
        String plan =
                assuming(PLAN.formatted(code), "A1", "A1").replace("\"targets\":[", "\"targets\":[" + other + ",");
        Broker.send(List.of(Events.unit("Y0011", "ZONE", "362100")));
        await().untilAsserted(() -> assertThat(jdbc.queryOne("select 1 from unit where code = 'Y0011'", row -> 1))
                .isPresent());
        as(Tokens.withRoles("assessor").units("Y0001", "Y0011"), code, plan).statusCode(201);

        given().auth()
                .oauth2(Tokens.withRoles("statistician").units("Y0011").sign())
                .get("/api/v1/plans/" + code)
                .then()
                .statusCode(200)
                .body("targets.code", contains("T_2"))
                .body("assumptions", is(List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"COUNT_AT_LEAST", "MILESTONE"})
    void whatIsCountedIsNotReported(String operator) {
        refused("AT_LEAST", operator, 422, "plan-invalid", "/targets/0/checkpoints/0/operator", "source-unfit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DIVISION", "LEVEL", "SET"})
    void aScopeGivesWhatItsKindNeeds(String kind) {
        refused("\"CITY\"", "\"" + kind + "\"", 422, "plan-invalid", "/targets/0/scope", "scope-unfit");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "\"kind\":\"ZONE\",\"unit\":\"Y0001\"",
                "\"kind\":\"SET\",\"unit\":\"Y0001\",\"units\":[\"Y0001\"]",
                "\"kind\":\"LEVEL\",\"unit\":\"Y0001\",\"levels\":[\"PROVINCIAL\"],\"except\":[\"Y0001\"]"
            })
    void everyKindOfScopeIsTaken(String scope) {
        String code = code();

        post(code, PLAN.formatted(code).replace("\"kind\":\"CITY\",\"unit\":\"Y0001\"", scope))
                .statusCode(201);
    }

    @Test
    void aDivisionOutOfReachIsNotNamed() {
        refused(
                "\"kind\":\"CITY\",\"unit\":\"Y0001\"",
                "\"kind\":\"DIVISION\",\"unit\":\"Y0001\",\"division\":\"341700\"",
                422,
                "plan-invalid",
                "/targets/0/scope/division",
                "scope-unfit");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "2017-12-31|2015-12-31|422|plan-invalid|/targets/0/checkpoints/0/date|checkpoint-not-later",
                "AT_LEAST|ABOUT|422|plan-invalid|/targets/0/checkpoints/0/tolerance|tolerance-unfit",
                "\"tolerance\":null|\"tolerance\":\"1\"|422|plan-invalid|/targets/0/checkpoints/0/tolerance|tolerance-unfit",
                "\"value\":\"70.00\",|`$`|400|invalid-body|/targets/0/checkpoints/0/value|required",
                "AT_LEAST|UNSET|422|plan-invalid|/targets/0/checkpoints/0/value|operator-unfit",
                "AT_LEAST|STEADY_GROWTH|400|invalid-body|/targets/0/checkpoints/0/floor|required",
                "\"tolerance\":null|\"floor\":\"0\"|422|plan-invalid|/targets/0/checkpoints/0/floor|operator-unfit",
                "\"form\":\"Y-IND\",|`$`|400|invalid-body|/targets/0/form|required",
                "\"form\":\"Y-IND\"|\"form\":\"Y-IND\",\"every\":true|422|plan-invalid|/targets/0/every|source-unfit",
                "\"value\":\"68.0\",|`$`|400|invalid-body|/targets/0/baseline/value|required",
                "\"form\":\"Y-IND\"|\"form\":\"Y-IND\",\"warning\":{\"raiseAt\":\"0.5\",\"clearAt\":\"0.5\"}|422|plan-invalid|/targets/0/warning/clearAt|levels-unfit",
                "Y0001|Z9999|422|plan-invalid|/targets/0/scope/unit|unknown-unit",
                "AT_LEAST|SOMEHOW|400|invalid-body|/targets/0/checkpoints/0/operator|wrong-type",
                "\"68.0\"|\"NaN\"|400|invalid-body|/targets/0/baseline/value|wrong-type",
                "\"68.0\"|\"1234567890123456789\"|400|invalid-body|/targets/0/baseline/value|out-of-range",
                "\"zh\":\"目标\"|\"zh\":\"  \"|400|invalid-body|/targets/0/names/zh|too-short",
                "\"form\"|\"shape\"|400|invalid-body|/targets/0/shape|unknown-member"
            })
    void whatBreaksARuleIsNamedWithItsPlace(
            String right, String wrong, int status, String code, String pointer, String fault) {
        refused(right, wrong.replace("$", ""), status, code, pointer, fault);
    }

    @Test
    void aTargetStandsOnce() {
        String code = code();
        String twice = PLAN.formatted(code).replace("\"targets\":[{", "\"targets\":[" + target(code) + ",{");

        post(code, twice)
                .statusCode(422)
                .body("errors.pointer", hasItem("/targets/1/code"))
                .body("errors.code", hasItem("duplicate-target"));
    }

    @Test
    void aPlanExistsOnceAndAKeyReplaysItsAnswer() {
        String code = code();
        String key = UUID.randomUUID().toString();
        post(key, PLAN.formatted(code)).statusCode(201);

        post(key, PLAN.formatted(code)).statusCode(201).header("Idempotency-Replayed", "true");
        post(key, PLAN.formatted(code).replace("68.0", "69.0"))
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        post(UUID.randomUUID().toString(), PLAN.formatted(code)).statusCode(409).body("code", equalTo("plan-exists"));
        assertThat(jdbc.queryOne(
                        "select count(*) from audit_entry where subject_type = 'plan' and subject_id = ?",
                        row -> row.getLong(1),
                        code))
                .contains(1L);
    }

    @Test
    void aUnitOutsideTheScopeDoesNotExistForTheCaller() {
        Broker.send(List.of(Events.unit("Y0002", "CITY", "362200")));
        await().untilAsserted(() -> assertThat(jdbc.queryOne("select 1 from unit where code = 'Y0002'", row -> 1))
                .isPresent());
        String code = code();
        String plan = PLAN.formatted(code).replace("Y0001", "Y0002");

        as(Tokens.withRoles("assessor").divisions("3623"), code, plan)
                .statusCode(422)
                .body("errors.code", hasItem("unknown-unit"));
        as(Tokens.withRoles("assessor").divisions("3622"), code, plan).statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"statistician", "zone-leader", "reviewer", "auditor", "integrator"})
    void onlyAdministratorsAndAssessorsPostPlans(String role) {
        as(Tokens.withRoles(role).divisions("CN"), code(), PLAN.formatted(code()))
                .statusCode(403);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        String token = Tokens.withRoles("auditor").divisions("CN").sign();
        for (String path : List.of(
                "/plans/none",
                "/plans/none/targets/T_1/progress",
                "/plans/none/targets/T_1/progress/2016-03",
                "/plans/none/targets/T_1/progress/march")) {
            given().auth()
                    .oauth2(token)
                    .get("/api/v1" + path)
                    .then()
                    .statusCode(404)
                    .body("code", is("not-found"));
        }
        given().get("/api/v1/progress").then().statusCode(401);
        given().auth().oauth2(token).get("/api/v1/progress?plan=!").then().statusCode(400);
        given().auth()
                .oauth2(token)
                .get("/api/v1/progress?plans=x")
                .then()
                .statusCode(400)
                .body("code", is("unknown-parameter"));
    }

    private void refused(String right, String wrong, int status, String problem, String pointer, String fault) {
        String code = code();
        String plan = PLAN.formatted(code);
        assertThat(plan).contains(right);

        post(code, plan.replace(right, wrong))
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(problem))
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(fault));

        assertThat(jdbc.queryOne("select 1 from plan where code = ?", row -> 1, code))
                .isEmpty();
    }

    /** The plan with a baseline that rests on an assumption, and another, or the same, told. */
    private static String assuming(String plan, String named, String told) {
        return plan.replace("\"2015-12-31\"", "\"2015-12-31\",\"assumptions\":[\"" + named + "\"]")
                .replaceFirst("]}$", "")
                .concat("""
                        ],"assumptions":[{"id":"%s","text":{"zh":" 未注明日期。 ","en":"No date is given."},"source":{"zh":"第3页","en":"page 3"}}]}""".formatted(told));
    }

    private static String target(String code) {
        String plan = PLAN.formatted(code);
        return plan.substring(plan.indexOf("[{") + 1, plan.length() - 2);
    }

    private static ValidatableResponse post(String key, String plan) {
        return as(Tokens.withRoles("administrator").units("Y0001"), key, plan);
    }

    private static ValidatableResponse as(Tokens caller, String key, String plan) {
        return given().auth()
                .oauth2(caller.sign())
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(plan)
                .post("/api/v1/plans")
                .then();
    }

    private static String code() {
        return "plan-" + UUID.randomUUID().toString().substring(0, 13);
    }
}
