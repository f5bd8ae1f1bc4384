package io.zonewatch.notification.text;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zonewatch.notification.Mailbox;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.Scenario;
import io.zonewatch.notification.Zone;
import io.zonewatch.notification.Zone.Owed;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Texts: taken, refused, filled in, and sent. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class TextTest {

    private static final String GOOD = "{unit} {form} {period}";

    @Inject
    Scenario scenario;

    private final String code = "t-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void theTextsThatComeWithTheServiceAreFirstVersionsAndKeepTheRules() {
        get("/api/v1/texts?limit=500")
                .statusCode(200)
                .body(
                        "items.code",
                        hasItems(
                                "courtesy",
                                "overdue",
                                "formal-notice",
                                "escalation",
                                "returned",
                                "review-courtesy",
                                "review-overdue",
                                "review-escalation"));
        get("/api/v1/texts/formal-notice").statusCode(200).body("version", equalTo(1));
        ShippedTexts.read().all().forEach(text -> TextRules.check(text.code(), text));
    }

    @Test
    void aPreviewIsFilledInWithSampleData() {
        get("/api/v1/texts/overdue/preview")
                .statusCode(200)
                .body("zh.subject", equalTo("报表已逾期：池州经开区 开发区主要指标月报 2016年1-2月"))
                .body(
                        "zh.body.trim()",
                        equalTo("张三：\n\n池州经开区《开发区主要指标月报》（报告期：2016年1-2月）应于 2016年3月10日 12:00（北京时间）前报送，"
                                + "截至目前已逾期 5 天，尚未收到。请尽快报送。"));
        get("/api/v1/texts/no-such-text/preview").statusCode(404);
    }

    @Test
    void aTextIsReplacedByAHigherVersionFromWhoHasSeenThePresentOne() {
        String tag = put(null, 1, GOOD).statusCode(201).extract().header("ETag");

        put(null, 2, GOOD).statusCode(428);
        put(tag, 1, GOOD + "!").statusCode(422).body("errors[0].code", equalTo("text-version-not-raised"));
        put(tag, 2, GOOD + " {due}").statusCode(200);

        get("/api/v1/texts/" + code).body("version", equalTo(2)).body("en.body", endsWith("{due}"));
    }

    @Test
    void whatIsNoTextIsRefused() {
        put(null, 1, "{unit} {form} {perod}")
                .statusCode(422)
                .body("errors.code", containsInAnyOrder("unknown-variable", "missing-variable"))
                .body("errors.pointer", containsInAnyOrder("/en/body", "/en/body"));
        put(null, 1, "{#if office} {unit} {form} {period}")
                .statusCode(422)
                .body("errors[0].code", equalTo("not-a-text"));
    }

    @Test
    void aTextReadsNothingButItsVariables() {
        for (String attack : new String[] {
            "{config:x}", "{inject:y}", "{unit.length}", "{unit.toUpperCase()}", "{cdi:z}", "{data:unit}"
        }) {
            put(null, 1, GOOD + attack).statusCode(422).body("errors[0].pointer", equalTo("/en/body"));
        }
        for (String section : new String[] {
            "{#include x /}", "{#for i in 100000}a{/for}", "{#let a=1}{/let}", "{#eval unit /}", "{#insert /}"
        }) {
            put(null, 1, GOOD + section).statusCode(422);
        }
    }

    @Test
    void aStepSaysTheTextThatItNamesAndNoneThatIsNotThere() {
        put(null, 1, GOOD + " custom").statusCode(201);
        scenario.begin();
        putLadder("no-such-text").statusCode(422).body("errors[0].code", equalTo("unknown-text"));
        putLadder(code).statusCode(201);
        Zone zone = Zone.registered();
        Instant due = scenario.dueAhead();
        zone.tell(new Owed("2016-02", 1, "OPEN", 1, due), form());
        scenario.rest();

        scenario.advance(scenario.step(due, 1));

        assertThat(Mailbox.to(zone.leader())).singleElement().satisfies(mail -> assertThat(mail.text())
                .contains(" custom"));
    }

    private ValidatableResponse putLadder(String text) {
        return admin("""
                {"form":"%s","version":1,"officeUnit":"U0002","time":"09:00","steps":[{"code":"T+1",
                 "offsetWorkingDays":1,"kind":"OVERDUE","recipients":["ZONE_LEADER"],"channels":["EMAIL"],
                 "subject":{"zh":"逾期","en":"Overdue"},"text":"%s"}]}""".formatted(form(), text), null, "/api/v1/ladders/" + form());
    }

    private String form() {
        return code.toUpperCase(Locale.ROOT);
    }

    private ValidatableResponse put(String ifMatch, int version, String english) {
        return admin("""
                {"code":"%s","version":%d,"zh":{"subject":"{step}","body":"{unit} {form} {period}"},
                 "en":{"subject":"{step}","body":"%s"}}""".formatted(code, version, english), ifMatch, "/api/v1/texts/" + code);
    }

    private static ValidatableResponse admin(String body, String ifMatch, String path) {
        var request = given().auth()
                .oauth2(Tokens.withRoles("administrator").divisions("3417").sign())
                .contentType("application/json")
                .body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put(path)
                .then();
    }

    private static ValidatableResponse get(String path) {
        return given().auth()
                .oauth2(Tokens.withRoles("integrator").sign())
                .get(path)
                .then();
    }
}
