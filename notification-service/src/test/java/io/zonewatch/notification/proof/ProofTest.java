package io.zonewatch.notification.proof;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.Mailbox;
import io.zonewatch.notification.Mailbox.Mail;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.Scenario;
import io.zonewatch.notification.Zone;
import io.zonewatch.notification.Zone.Owed;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What proves that a notice was served; verified with the published key and nothing else of the service. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class ProofTest {

    private static final String PERIOD = "2016-02";

    @Inject
    Scenario scenario;

    @Inject
    Jdbc jdbc;

    @Inject
    ObjectMapper mapper;

    private Zone zone;

    @BeforeEach
    void aNoticeThatWasServed() {
        scenario.begin();
        zone = Zone.registered();
        Instant due = scenario.dueAhead();
        zone.tell(new Owed(PERIOD, 1, "OPEN", 1, due));
        scenario.rest();
        scenario.advance(scenario.step(due, 3));
    }

    @Test
    void itSaysWhoWasToldWhatWhenByWhichChannelAndWhatTheServerAnswered() throws GeneralSecurityException {
        JsonNode proof = proof().path("proof");
        assertThat(proof.path("simulated").asBoolean()).isTrue();
        Mail mail = Mailbox.to(zone.statistician()).getLast();

        assertThat(proof.path("unitNames").path("en").asText()).isEqualTo("Zone " + zone.code());
        assertThat(proof.path("services")).hasSize(2);
        JsonNode service = serviceTo("STATISTICIAN", proof);
        assertThat(service.path("name").asText()).isEqualTo("张三");
        assertThat(service.path("channel").asText()).isEqualTo("EMAIL");
        assertThat(service.path("answer").asText()).isEqualTo("SMTP 250");
        assertThat(service.path("message").asText()).isEqualTo(mail.messageId());
        assertThat(service.path("subject").asText()).isEqualTo(mail.subject());
        assertThat(lines(mail.text())).startsWith(lines(service.path("text").asText()));
        assertThat(service.path("text").asText()).doesNotContain("https://");
        assertThat(service.path("digest").asText())
                .isEqualTo(sha256(service.path("subject").asText() + "\n"
                        + service.path("text").asText()));
        assertThat(service.path("ledger").findValuesAsText("event"))
                .containsExactly("delivery.queued", "delivery.sent", "delivery.accepted");
        assertThat(service.path("ledger").findValues("at"))
                .extracting(JsonNode::isNull)
                .containsExactly(true, false, true);
        assertThat(moment(service, 1, "at"))
                .isBetween(moment(service, 0, "recordedAt"), moment(service, 1, "recordedAt"));
    }

    private static OffsetDateTime moment(JsonNode service, int entry, String name) {
        return OffsetDateTime.parse(service.path("ledger").get(entry).path(name).asText());
    }

    @Test
    void itVerifiesWithThePublishedKeyAndNoLongerOnceALetterIsChanged() throws GeneralSecurityException, IOException {
        JsonNode answer = proof();
        String jws = answer.path("jws").asText();

        assertThat(verifies(jws)).isTrue();
        assertThat(mapper.readTree(Base64.getUrlDecoder().decode(jws.split("\\.", 3)[1])))
                .isEqualTo(answer.path("proof"));
        String[] parts = jws.split("\\.", 3);
        String changed =
                new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8).replace("张三", "李四");
        String forged = parts[0] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(changed.getBytes(StandardCharsets.UTF_8)) + "."
                + parts[2];
        assertThat(verifies(forged)).isFalse();
    }

    @Test
    void anotherKeySignsOnceItIsRenewedAndWhatTheFirstHasSignedStillVerifies() throws GeneralSecurityException {
        String before = proof().path("jws").asText();
        given().auth()
                .oauth2(Tokens.withRoles("administrator").divisions("3417").sign())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/v1/proof-keys")
                .then()
                .statusCode(201)
                .body("keys[0].kid", is(not(kid(before))))
                .body("keys.kid", hasItem(kid(before)));

        String after = proof().path("jws").asText();

        assertThat(kid(after)).isEqualTo(published().getString("keys[0].kid")).isNotEqualTo(kid(before));
        assertThat(verifies(after)).isTrue();
        assertThat(verifies(before)).isTrue();
        given().auth()
                .oauth2(Tokens.withRoles("administrator").divisions("341702").sign())
                .post("/api/v1/proof-keys")
                .then()
                .statusCode(403);
    }

    @Test
    void onceThePersonIsGoneItProvesTheSameWithoutName() throws GeneralSecurityException {
        String digest =
                serviceTo("STATISTICIAN", proof().path("proof")).path("digest").asText();
        zone.eraseContacts();
        scenario.rest();

        JsonNode answer = proof();

        JsonNode service = serviceTo("STATISTICIAN", answer.path("proof"));
        assertThat(service.path("name").isNull()).isTrue();
        assertThat(service.path("text").isNull()).isTrue();
        assertThat(service.path("digest").asText()).isEqualTo(digest);
        assertThat(verifies(answer.path("jws").asText())).isTrue();
    }

    @Test
    void aTermThatWasOpenWhenItBeganEndsOnceTheCalendarIsThere() {
        String told = proof().path("proof").path("termEndsAt").asText();

        asServedBeforeTheCalendarCame("served_at");
        assertThat(proof().path("proof").path("termEndsAt").asText()).isEqualTo(told);
        notices().body("items.termEndsAt", contains(told));

        asServedBeforeTheCalendarCame("timestamptz '2099-12-30T09:00:00+08:00'");
        assertThat(proof().path("proof").path("termEndsAt").isNull()).isTrue();
        notices().body("items.termEndsAt", contains(nullValue()));
    }

    private void asServedBeforeTheCalendarCame(String servedAt) {
        jdbc.update(
                "update notice set term_ends_at = null, served_at = " + servedAt + " where obligation = ?",
                zone.obligation(PERIOD));
    }

    private ValidatableResponse notices() {
        return auditor("CN")
                .queryParam("obligation", zone.obligation(PERIOD))
                .get("/api/v1/notices")
                .then()
                .statusCode(200);
    }

    @Test
    void itBearsTheNumberThatIsWrittenOnTheNotice() {
        String number = zone.obligation(PERIOD) + "-1-T+3";

        JsonNode proof = proof().path("proof");
        assertThat(proof.path("number").asText()).isEqualTo(number);
        assertThat(serviceTo("STATISTICIAN", proof).path("text").asText()).contains("编号：" + number + "\n");
        notices().body("items.number", contains(number));
        auditor("CN").get(path() + "/page").then().body(containsString("<td>" + number + "<small>"));
    }

    @Test
    void whatWasServedBeforeBearsTheNumberItHadThen() {
        jdbc.update("update notice set number = null where obligation = ?", zone.obligation(PERIOD));

        notices().body("items.number", contains(zone.obligation(PERIOD) + "-1"));
    }

    @Test
    void itIsPrintedInBothLanguages() {
        auditor("CN")
                .header("Accept-Language", "zh-CN")
                .get(path() + "/page")
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .body(
                        containsString("<h1>催报通知书送达证明</h1>"),
                        containsString("SMTP 250"),
                        containsString("张三 · 统计员"),
                        containsString("<p class=\"simulated\">本系统使用模拟业务时钟"),
                        containsString("<td>电子邮件</td>"),
                        containsString("<td>对方已接收</td>"));
        auditor("CN")
                .header("Accept-Language", "en")
                .get(path() + "/page")
                .then()
                .statusCode(200)
                .body(
                        containsString("<h1>Proof of service of a dunning notice</h1>"),
                        containsString("Zone " + zone.code()),
                        containsString("· statistician"),
                        containsString("<td>e-mail</td>"));
    }

    @Test
    void whatSeveralWereServedInTheSameWordsIsPrintedOnce() {
        zone = Zone.withoutPeople();
        zone.tellContacts(1, """
                {"role":"STATISTICIAN","name":"张三","email":"zs@%1$s.example","locale":"zh-CN","phone":null,"sub":null}""".formatted(zone.code()), """
                {"role":"ZONE_LEADER","name":"李四","email":"ls@%1$s.example","locale":"zh-CN","phone":null,"sub":null}""".formatted(zone.code()));
        Instant due = scenario.dueAhead();
        zone.tell(new Owed(PERIOD, 1, "OPEN", 1, due));
        scenario.rest();
        scenario.advance(scenario.step(due, 3));

        String page = auditor("CN")
                .header("Accept-Language", "en")
                .get(path() + "/page")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(page).containsOnlyOnce("<pre>").containsOnlyOnce("<p>Served in the words of service 1.</p>");
    }

    @Test
    void ofAnotherDivisionItDoesNotExist() {
        auditor("3401").get("/api/v1/notices").then().statusCode(200).body("items.size()", is(0));
        auditor("3401").get(path()).then().statusCode(404);
        auditor("3401").get(path() + "/page").then().statusCode(404);
    }

    private JsonNode proof() {
        try {
            return mapper.readTree(
                    auditor("CN").get(path()).then().statusCode(200).extract().asByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String path() {
        String id = auditor("CN")
                .queryParam("obligation", zone.obligation(PERIOD))
                .get("/api/v1/notices")
                .path("items[0].id");
        return "/api/v1/notices/" + id + "/proof";
    }

    private static JsonNode serviceTo(String role, JsonNode proof) {
        for (JsonNode service : proof.path("services")) {
            if (role.equals(service.path("role").asText())) {
                return service;
            }
        }
        throw new AssertionError("nobody with the role " + role + " in " + proof);
    }

    /** As anybody would: the key of the header's {@code kid} from the published set, and the JDK. */
    private boolean verifies(String jws) throws GeneralSecurityException {
        String[] parts = jws.split("\\.", 3);
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(publishedKey(kid(jws)));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    private String kid(String jws) {
        try {
            return mapper.readTree(Base64.getUrlDecoder().decode(jws.split("\\.", 2)[0]))
                    .path("kid")
                    .asText();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonPath published() {
        return given().auth()
                .oauth2(Tokens.withRoles("integrator").sign())
                .get("/api/v1/proof-keys")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static PublicKey publishedKey(String kid) throws GeneralSecurityException {
        JsonPath key = published();
        String path = "keys.find { it.kid == '" + kid + "' }";
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        ECPoint point = new ECPoint(number(key.getString(path + ".x")), number(key.getString(path + ".y")));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
    }

    private static BigInteger number(String base64) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(base64));
    }

    private static RequestSpecification auditor(String division) {
        return given().auth()
                .oauth2(Tokens.withRoles("auditor").divisions(division).sign());
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    private static String sha256(String text) throws GeneralSecurityException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
