package io.zonewatch.notification.ladder;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.Scenario;
import io.zonewatch.notification.Zone;
import io.zonewatch.notification.Zone.Owed;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ladders: put in force, replaced, refused. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class LadderTest {

    private static final Tokens ADMINISTRATOR =
            Tokens.withRoles("administrator").divisions("3417");

    private static final String STEP = """
            {"code":"T+1","offsetWorkingDays":1,"kind":"OVERDUE","recipients":["STATISTICIAN"],"channels":["EMAIL"],
             "subject":{"zh":"报表已逾期","en":"Report overdue"}}""";

    @Inject
    Jdbc jdbc;

    @Inject
    LadderStore store;

    @Inject
    Scenario scenario;

    private final String form = "F-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void unitsThatLaddersName() {
        scenario.begin();
    }

    @Test
    void theFirstLadderIsCreatedAndTheSameAgainChangesNothing() {
        String tag = put(null, 1, STEP).statusCode(201).extract().header("ETag");

        put(null, 1, STEP).statusCode(200).header("ETag", equalTo(tag));

        assertThat(count("select count(*) from ladder where form = ?")).isEqualTo(1);
        assertThat(count("select count(*) from audit_entry where subject_id = ?"))
                .isEqualTo(1);
    }

    @Test
    void laddersAreReadAnewOnlyWhereOneWasAdded() {
        Ladders before = store.all();
        assertThat(store.all()).isSameAs(before);

        put(null, 1, STEP).statusCode(201);

        assertThat(before.find(form, Duty.REPORT, null)).isEmpty();
        assertThat(store.all().find(form, Duty.REPORT, null)).isPresent();
    }

    @Test
    void aLadderIsReplacedByAHigherVersionFromWhoHasSeenThePresentOne() {
        String tag = put(null, 1, STEP).statusCode(201).extract().header("ETag");

        put(null, 2, STEP).statusCode(428);
        put("\"7-00\"", 2, STEP).statusCode(412);
        put(tag, 1, STEP.replace("已逾期", "逾期")).statusCode(422).body("errors[0].code", equalTo("version-not-raised"));
        put(tag, 2, STEP).statusCode(200);

        given().auth()
                .oauth2(Tokens.withRoles("integrator").sign())
                .get("/api/v1/ladders/" + form)
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("steps[0].subject.zh", equalTo("报表已逾期"));
        assertThat(count("select count(*) from ladder where form = ?")).isEqualTo(2);
    }

    @Test
    void whoExpectsALadderWhereNoneIsOrNoneWhereOneIsIsRefused() {
        put("*", 1, STEP).statusCode(412).body("code", equalTo("precondition-failed"));
        put("\"1-00\"", 1, STEP).statusCode(412);
        assertThat(count("select count(*) from ladder where form = ?")).isZero();

        create(1).statusCode(201);
        create(1).statusCode(412);
        create(2).statusCode(412);
        assertThat(count("select count(*) from ladder where form = ?")).isEqualTo(1);
    }

    @Test
    void everyVersionStaysReadable() {
        String tag = put(null, 1, STEP).statusCode(201).extract().header("ETag");
        put(tag, 3, STEP + "," + STEP.replace("T+1", "T+2")).statusCode(200);
        String path = "/api/v1/ladders/" + form;

        read(path + "?version=1").statusCode(200).body("version", equalTo(1)).body("steps.size()", equalTo(1));
        read(path).statusCode(200).body("version", equalTo(3));
        read(path + "?version=2").statusCode(404);
        read(path + "?version=0").statusCode(400);
        String next = read(path + "/versions?limit=1")
                .statusCode(200)
                .body("items.version", equalTo(List.of(3)))
                .body("items.steps", equalTo(List.of(2)))
                .extract()
                .path("next");
        read(path + "/versions?cursor=" + next)
                .statusCode(200)
                .body("items.version", equalTo(List.of(1)))
                .body("next", equalTo(null));
        read(path + "-NONE/versions").statusCode(404);
    }

    private static ValidatableResponse read(String path) {
        return given().auth()
                .oauth2(Tokens.withRoles("integrator").sign())
                .get(path)
                .then();
    }

    @Test
    void everythingThatBreaksARuleIsNamedAtOnce() {
        String late = STEP.replace("T+1", "A").replace("OVERDUE", "COURTESY");
        String withTerm = STEP.replace("}}", "},\"termWorkingDays\":5}");
        String noTerm = STEP.replace("T+1", "B").replace("OVERDUE", "FORMAL_NOTICE");
        String twice = STEP.replace("[\"STATISTICIAN\"]", "[\"STATISTICIAN\",\"STATISTICIAN\"]");

        put(null, 1, late + "," + withTerm + "," + noTerm + "," + twice)
                .statusCode(422)
                .body("code", equalTo("ladder-invalid"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/steps/0/offsetWorkingDays",
                                "/steps/1/termWorkingDays",
                                "/steps/2/termWorkingDays",
                                "/steps/3/code",
                                "/steps/3/recipients/1"));

        assertThat(count("select count(*) from ladder where form = ?")).isZero();
    }

    @Test
    void aLineBreakCannotGetIntoAHeader() {
        put(null, 1, STEP.replace("Report overdue", "Report\\r\\nBcc: a@example.invalid"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/steps/0/subject/en"));
    }

    @Test
    void theReviewersLadderStandsBesideTheReports() {
        put(null, 1, STEP).statusCode(201);
        String review = STEP.replace("T+1", "R+1");

        putReview(1, STEP)
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/steps/0/code"))
                .body("errors[0].code", equalTo("code-against-duty"));
        putReview(1, review).statusCode(201).header("Location", endsWith("/api/v1/ladders/" + form + ".REVIEW"));

        given().auth()
                .oauth2(Tokens.withRoles("integrator").sign())
                .get("/api/v1/ladders/" + form)
                .then()
                .statusCode(200)
                .body("duty", equalTo("REPORT"))
                .body("steps[0].code", equalTo("T+1"));
        given().auth()
                .oauth2(Tokens.withRoles("integrator").sign())
                .get("/api/v1/ladders/" + form + ".REVIEW")
                .then()
                .statusCode(200)
                .body("duty", equalTo("REVIEW"))
                .body("steps[0].code", equalTo("R+1"));
    }

    @Test
    void aNoticeAboutAReviewHoursTheOtherWayAndAnAddressWithoutTheRoleAreRefused() {
        String notice = STEP.replace("T+1", "R+1")
                .replace("OVERDUE", "FORMAL_NOTICE")
                .replace("}}", "},\"termWorkingDays\":5}");
        String hours = STEP.replace("T+1", "R+2").replace("Days\":1", "Days\":1,\"offsetHours\":-3");
        String yields = STEP.replace("T+1", "R+4")
                .replace("OVERDUE", "COURTESY")
                .replace("Days\":1", "Days\":-1")
                .replace("}}", "},\"unlessAcknowledged\":true}");
        String list = STEP.replace("T+1", "R+3")
                .replace(
                        "\"channels\"",
                        "\"addresses\":[{\"name\":\"A\",\"email\":\"a@b.invalid\",\"locale\":\"en\"}],\"channels\"");

        putReview(1, notice + "," + hours + "," + list + "," + yields)
                .statusCode(422)
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "kind-against-duty",
                                "hours-against-days",
                                "addresses-against-list",
                                "acknowledgement-against-kind"));
    }

    @Test
    void aUnitOfWhichTheRegistryHasNotToldIsRefusedWhereverItIsNamed() {
        String elsewhere = STEP.replace("\"channels\"", "\"at\":\"U0998\",\"channels\"");

        ladder(ADMINISTRATOR, 1, elsewhere, "U0999")
                .put("/api/v1/ladders/" + form)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/officeUnit", "/steps/0/at"))
                .body("errors.code", everyItem(equalTo("unknown-unit")))
                .body("errors[0].detail", equalTo("登记系统中没有单位 U0999。"));

        assertThat(count("select count(*) from ladder where form = ?")).isZero();
    }

    @Test
    void aFormThatNobodyOwesYetIsToldAndTaken() {
        ladder(ADMINISTRATOR, 1, STEP, "U0002")
                .header("Accept-Language", "en")
                .put("/api/v1/ladders/" + form)
                .then()
                .statusCode(201)
                .body("form", equalTo(form))
                .body("findings.code", contains("UNKNOWN_FORM"))
                .body("findings.pointer", contains("/form"))
                .body("findings[0].text", startsWith("Nobody owes a report of the form " + form + " so far"));

        Zone.registered().tell(new Owed("2016-02", 1, "OPEN", 1, scenario.dueAhead()), form);
        scenario.rest();

        put(null, 1, STEP).statusCode(200).body("findings", empty());
        read("/api/v1/ladders/" + form).body("findings", nullValue());
    }

    @Test
    void newsOfAKindThatIsNeverToldHasNoLadder() {
        given().auth()
                .oauth2(ADMINISTRATOR.sign())
                .contentType("application/json")
                .body("""
                        {"form":"NEWS-RESULTS","version":1,"officeUnit":"U0002","time":"09:00","steps":[%s]}""".formatted(STEP.replace("\"offsetWorkingDays\":1", "\"offsetWorkingDays\":0")
                        .replace("OVERDUE", "NEWS")))
                .put("/api/v1/ladders/NEWS-RESULTS")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/form"))
                .body("errors.code", contains("unknown-news"));
    }

    @Test
    void aChannelThatIsNotSetUpIsRefused() {
        jdbc.update("update endpoint set disabled_because = 'no longer there' where channel = 'SMS'");

        put(null, 1, STEP.replace("[\"EMAIL\"]", "[\"EMAIL\",\"SMS\"]"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/steps/0/channels/1"))
                .body("errors[0].code", equalTo("channel-not-set-up"));
    }

    @Test
    void aFormalNoticeNeedsAChannelThatCarriesItsWordsToAPerson() {
        String notice = STEP.replace("OVERDUE", "FORMAL_NOTICE").replace("}}", "},\"termWorkingDays\":5}");

        jdbc.update("update endpoint set disabled_because = 'no longer there' where channel = 'SMS'");

        put(null, 1, notice.replace("[\"EMAIL\"]", "[\"SMS\",\"WECOM\"]"))
                .statusCode(422)
                .body("errors.find { it.code == 'notice-not-served' }.pointer", equalTo("/steps/0/channels"))
                .body(
                        "errors.find { it.code == 'notice-not-served' }.detail",
                        equalTo("催报通知书须由能将全文送达本人的渠道送达：请列入 EMAIL 或 INBOX；其他渠道可一并列入，但不构成送达。"));
        put(null, 1, notice.replace("[\"EMAIL\"]", "[\"SMS\",\"EMAIL\"]"))
                .statusCode(422)
                .body("errors.code", contains("channel-not-set-up"));
        put(null, 1, notice.replace("[\"EMAIL\"]", "[\"INBOX\"]")).statusCode(201);
    }

    @Test
    void aLadderOfTheWholeCityIsNotReplacedByWhoReachesACounty() {
        Tokens county = Tokens.withRoles("administrator").divisions("341702");

        put(county, null, 1, STEP).statusCode(403).body("code", equalTo("scope-too-narrow"));

        assertThat(count("select count(*) from ladder where form = ?")).isZero();
    }

    private ValidatableResponse putReview(int version, String steps) {
        return given().auth()
                .oauth2(Tokens.withRoles("administrator").divisions("3417").sign())
                .contentType("application/json")
                .body("""
                        {"form":"%s","duty":"REVIEW","version":%d,"officeUnit":"U0002","time":"09:00","steps":[%s]}""".formatted(form, version, steps))
                .put("/api/v1/ladders/" + form + ".REVIEW")
                .then();
    }

    private ValidatableResponse put(String ifMatch, int version, String steps) {
        return put(Tokens.withRoles("administrator").divisions("3417"), ifMatch, version, steps);
    }

    private ValidatableResponse put(Tokens caller, String ifMatch, int version, String steps) {
        var request = ladder(caller, version, steps);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/api/v1/ladders/" + form)
                .then();
    }

    private ValidatableResponse create(int version) {
        return ladder(Tokens.withRoles("administrator").divisions("3417"), version, STEP)
                .header("If-None-Match", "*")
                .put("/api/v1/ladders/" + form)
                .then();
    }

    private RequestSpecification ladder(Tokens caller, int version, String steps) {
        return ladder(caller, version, steps, "U0002");
    }

    private RequestSpecification ladder(Tokens caller, int version, String steps, String office) {
        return given().auth()
                .oauth2(caller.sign())
                .contentType("application/json")
                .body("""
                        {"form":"%s","version":%d,"officeUnit":"%s","time":"09:00","steps":[%s]}""".formatted(form, version, office, steps));
    }

    private long count(String sql) {
        return jdbc.queryOne(sql, row -> row.getLong(1), form).orElseThrow();
    }
}
