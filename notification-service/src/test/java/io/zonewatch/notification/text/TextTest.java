package io.zonewatch.notification.text;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zonewatch.notification.Mailbox;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.Scenario;
import io.zonewatch.notification.Zone;
import io.zonewatch.notification.Zone.Owed;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
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

    @Inject
    TextStore store;

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
        ShippedTexts.read().all().forEach(text -> TextRules.check(text.code(), text, false));
    }

    @Test
    void aPreviewIsFilledInWithSampleData() {
        get("/api/v1/texts/overdue/preview")
                .statusCode(200)
                .body("zh.subject", equalTo("报表已逾期：池州经开区（代贵池工业园） 开发区主要指标月报 2016年1-2月"))
                .body(
                        "zh.body.trim()",
                        equalTo("张三：\n\n池州经开区（代已并入的贵池工业园）《开发区主要指标月报》（报告期：2016年1-2月）应于 2016年3月10日 12:00（北京时间）前报送，"
                                + "截至目前已逾期 5 天，尚未收到。请尽快报送。\n\n如有疑问，请与市推进小组办公室联系。"));
        get("/api/v1/texts/no-such-text/preview").statusCode(404);
    }

    @Test
    void aPreviewOfADigestHasAsManyLinesAsItCounts() {
        get("/api/v1/texts/digest/preview")
                .statusCode(200)
                .body("zh.body.findAll(/(?m)^- /).size()", equalTo(2))
                .body("zh.body", containsString("2 项"))
                .body("en.body.findAll(/(?m)^- /).size()", equalTo(2))
                .body("en.body", containsString("in all: 2;"));
    }

    @Test
    void aPreviewShowsAnOccasionOnWhichTheTextIsSaid() {
        get("/api/v1/texts/news-early-warning/preview")
                .statusCode(200)
                .body(
                        "zh.subject",
                        equalTo("目标预警：全部单位 工业增加值占比（计划 chizhou-2015 目标 IND_VA_SHARE，节点 2017-12-31，未达标概率 75%） 2016年3月"))
                .body(
                        "en.subject",
                        equalTo(
                                "Early warning: all units, Share of industrial value added (plan chizhou-2015, target IND_VA_SHARE, checkpoint 2017-12-31, probability of missing it 75%), March 2016"));
        ShippedTexts.read().all().forEach(text -> get("/api/v1/texts/" + text.code() + "/preview")
                .statusCode(200)
                .body("zh.body", not(containsString("{")))
                .body("en.body", not(containsString("{"))));
    }

    @Test
    void aFormalNoticeIsServedOnlyInWordsThatNameItsNumberDeadlineAndTerm() {
        String tag = put(null, 1, GOOD).statusCode(201).extract().header("ETag");
        putNotices(code).statusCode(422).body("errors[0].code", equalTo("text-against-kind"));
        scenario.begin();
        putNotices("digest").statusCode(422).body("errors[0].code", equalTo("text-against-kind"));

        String whole = GOOD + " {number} {due} {termWorkingDays}";
        String second = put(tag, 2, whole, whole).statusCode(200).extract().header("ETag");
        putNotices(code).statusCode(201);

        put(second, 3, whole, GOOD)
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/en/body", "/en/body", "/en/body")))
                .body("errors.code", everyItem(equalTo("missing-variable")));
    }

    @Test
    void aDraftIsFilledInAndCheckedAndNotKept() {
        draft("{step}: {unit} {form} {period}")
                .statusCode(200)
                .body(
                        "en.body",
                        equalTo("Report overdue: Chizhou Economic Development Zone"
                                + " Monthly report of zone indicators January–February 2016"));
        draft("Please report.").statusCode(422).body("errors.code", everyItem(equalTo("missing-variable")));
        get("/api/v1/texts/" + code).statusCode(404);
    }

    private ValidatableResponse draft(String english) {
        return admin(text(1, GOOD, english)).post("/api/v1/text-previews").then();
    }

    private ValidatableResponse putNotices(String text) {
        return admin("""
                {"form":"%s","version":1,"officeUnit":"U0002","time":"09:00","steps":[{"code":"T+3",
                 "offsetWorkingDays":3,"kind":"FORMAL_NOTICE","recipients":["ZONE_LEADER"],"channels":["EMAIL"],
                 "subject":{"zh":"催报通知书","en":"Formal dunning notice"},"termWorkingDays":5,"text":"%s"}]}""".formatted(form(), text), null, "/api/v1/ladders/" + form());
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
    void whoExpectsATextWhereNoneIsOrNoneWhereOneIsIsRefused() {
        put("*", 1, GOOD).statusCode(412).body("code", equalTo("precondition-failed"));
        put("\"1-00\"", 1, GOOD).statusCode(412);
        get("/api/v1/texts/" + code).statusCode(404);

        create(1, GOOD).statusCode(201);
        create(1, GOOD).statusCode(412);
        create(2, GOOD + " {due}").statusCode(412);
        get("/api/v1/texts/" + code).body("version", equalTo(1));
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
    void aSubjectSaysSomethingOnOneLineWhateverIsKnown() {
        for (String empty : new String[] {"{office}", "{#if termWorkingDays}{number}{/if}", " {owedBy} "}) {
            putSubject(empty)
                    .statusCode(422)
                    .body("errors.code", equalTo(List.of("empty-subject")))
                    .body("errors.pointer", equalTo(List.of("/en/subject")));
        }
        putSubject("{#if unit > 3}{number}{/if} x").statusCode(422).body("errors[0].code", equalTo("not-a-text"));
        putSubject("{name}").statusCode(201);
        admin("""
                {"code":"digest","version":2,"zh":{"subject":"{lines}","body":"{lines}"},
                 "en":{"subject":"{count}","body":"{lines}"}}""", null, "/api/v1/texts/digest")
                .statusCode(422)
                .body("errors[0].code", equalTo("not-one-line"))
                .body("errors[0].pointer", equalTo("/zh/subject"));
    }

    private ValidatableResponse putSubject(String english) {
        return admin(
                text(1, GOOD, GOOD)
                        .replace("\"en\":{\"subject\":\"{step}\"", "\"en\":{\"subject\":\"" + english + "\""),
                null,
                "/api/v1/texts/" + code);
    }

    @Test
    void aBodyThatMentionsNothingIsRefused() {
        put(null, 1, "Please report.").statusCode(422).body("errors.code", everyItem(equalTo("missing-variable")));
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

    /** A ladder of reviews is kept under another name than that of reports, of which there is none here. */
    @Test
    void aTextOfAReviewNamesTheOfficeOfItsLadder() {
        put(null, 1, GOOD, GOOD + " {office}!").statusCode(201);
        scenario.begin();
        admin("""
                {"form":"%s","duty":"REVIEW","version":1,"officeUnit":"U0002","time":"09:00","steps":[{"code":"R+1",
                 "offsetWorkingDays":1,"kind":"OVERDUE","recipients":["ZONE_LEADER"],"channels":["EMAIL"],
                 "subject":{"zh":"逾期","en":"Overdue"},"text":"%s"}]}""".formatted(form(), code), null, "/api/v1/ladders/" + form() + ".REVIEW")
                .statusCode(201);
        Zone zone = Zone.registered();
        Instant due = scenario.dueAhead();
        zone.tellReview(new Owed("2016-02", 1, "SUBMITTED", 1, due), form(), due);
        scenario.rest();

        scenario.advance(scenario.step(due, 1));

        assertThat(Mailbox.to(zone.leader())).singleElement().satisfies(mail -> assertThat(mail.text())
                .contains("Municipal Office!"));
    }

    @Test
    void aWithdrawnLadderDecidesNothingMore() {
        put(null, 1, GOOD).statusCode(201);
        scenario.begin();
        String tag = putLadder(code).statusCode(201).extract().header("ETag");
        admin(
                        "{\"form\":\"%s\",\"version\":2,\"officeUnit\":\"U0002\",\"time\":\"09:00\",\"steps\":[]}"
                                .formatted(form()),
                        tag,
                        "/api/v1/ladders/" + form())
                .statusCode(200);
        Zone zone = Zone.registered();
        Instant due = scenario.dueAhead();
        zone.tell(new Owed("2016-02", 1, "OPEN", 1, due), form());
        scenario.rest();

        scenario.advance(scenario.step(due, 1));

        assertThat(Mailbox.to(zone.leader())).isEmpty();
        get("/api/v1/ladders/" + form()).statusCode(200).body("steps", equalTo(List.of()));
    }

    @Test
    void textsAreReadAgainWhereAVersionCameAndElseKept() {
        List<Text> before = store.latest();
        assertThat(store.latest()).isSameAs(before);

        put(null, 1, GOOD).statusCode(201);

        assertThat(store.latest())
                .hasSize(before.size() + 1)
                .isSameAs(store.latest())
                .extracting(Text::code)
                .contains(code);
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
        return put(ifMatch, version, GOOD, english);
    }

    private ValidatableResponse put(String ifMatch, int version, String chinese, String english) {
        return admin(text(version, chinese, english), ifMatch, "/api/v1/texts/" + code);
    }

    private ValidatableResponse create(int version, String english) {
        return admin(text(version, GOOD, english))
                .header("If-None-Match", "*")
                .put("/api/v1/texts/" + code)
                .then();
    }

    private String text(int version, String chinese, String english) {
        return """
                {"code":"%s","version":%d,"zh":{"subject":"{step}","body":"%s"},
                 "en":{"subject":"{step}","body":"%s"}}""".formatted(code, version, chinese, english);
    }

    private static ValidatableResponse admin(String body, String ifMatch, String path) {
        var request = admin(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put(path)
                .then();
    }

    private static RequestSpecification admin(String body) {
        return given().auth()
                .oauth2(Tokens.withRoles("administrator").divisions("3417").sign())
                .contentType("application/json")
                .body(body);
    }

    private static ValidatableResponse get(String path) {
        return given().auth()
                .oauth2(Tokens.withRoles("integrator").sign())
                .get(path)
                .then();
    }
}
