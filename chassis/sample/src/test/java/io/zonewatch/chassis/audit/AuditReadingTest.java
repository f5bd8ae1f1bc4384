package io.zonewatch.chassis.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.reporting.UnitCode;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was written down is read by auditors, each within the scope of the token. The installation under test is 341700. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class)
class AuditReadingTest {

    private static final Tokens ALL = Tokens.withRoles("auditor").divisions("3417");

    @Inject
    AuditTrail audit;

    @Inject
    AuditErasure erasure;

    @Inject
    Jdbc jdbc;

    @Test
    void anEntryTellsWhoChangedWhatFromWhatToWhatAndWhyAsItWasStored() {
        String subject = subject();
        write("test.done", "test", subject, null, Map.of("figure", new BigDecimal("0.10")), Map.of("name", "李"));

        list(ALL, "subjectType=test&subject=" + subject)
                .body("items.action", contains("test.done"))
                .body("items[0].actor", equalTo("system"))
                .body("items[0].unit", nullValue())
                .body("items[0].erased", equalTo(false))
                .body("items[0].before.figure", equalTo(0.10f))
                .body("items[0].after.name", equalTo("李"))
                .body("items[0].reason", equalTo("because"))
                .body("next", nullValue());
    }

    @Test
    void newestComeFirstPartByPart() {
        String subject = subject();
        List.of("test.a", "test.b", "test.c").forEach(action -> write(action, "test", subject, null, null, null));

        String next = list(ALL, "limit=2&subject=" + subject)
                .body("items.action", contains("test.c", "test.b"))
                .extract()
                .path("next");

        list(ALL, "limit=2&subject=" + subject + "&cursor=" + next).body("items.action", contains("test.a"));
    }

    @Test
    void itIsAskedForByUnitActorActionAndTime() {
        String code = thing("341702");
        String subject = subject();
        write("test.a", "test", subject, code, null, null);
        write("test.b", "test", subject, null, null, null);
        String at = jdbc.queryOne(
                        "select to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                                + " from audit_entry where subject_id = ? and action = 'test.b'",
                        row -> row.getString(1),
                        subject)
                .orElseThrow();

        list(ALL, "unit=" + code + "&actor=system").body("items.action", contains("test.a"));
        list(ALL, "unit=" + code + "&actor=test-administrator").body("items.action", contains("thing.created"));
        list(ALL, "unit=" + code + "&actor=test%22").body("items", empty());
        list(ALL, "subject=" + subject + "&action=test.b").body("items.action", contains("test.b"));
        list(ALL, "subject=" + subject + "&from=" + at).body("items.action", contains("test.b"));
        list(ALL, "subject=" + subject + "&to=" + at).body("items.action", contains("test.a"));
    }

    @Test
    void whatWasErasedIsShownAsErasedAndThatItWas() {
        String subject = subject();
        write("test.done", "test", subject, null, null, Map.of("name", "李"));
        QuarkusTransaction.requiringNew().run(() -> erasure.erase(erasure.written("test", subject)));

        int entry = list(ALL, "subject=" + subject)
                .body("items.erased", contains(true))
                .body("items[0].actor", nullValue())
                .body("items[0].after", nullValue())
                .body("items[0].reason", nullValue())
                .extract()
                .path("items[0].id");
        list(ALL, "subjectType=audit-entry&subject=" + entry)
                .body("items.action", contains("audit.erased"))
                .body("items[0].actor", equalTo("system"));
    }

    @Test
    void peopleAreMaskedWhereTheServiceSaysSoAndNowhereElse() {
        String subject = subject();
        write("test.done", "keeper", subject, null, Map.of("name", "张三", "role", "keeper"), null);

        list(ALL, "subject=" + subject)
                .body("items[0].before.name", equalTo("*"))
                .body("items[0].before.role", equalTo("keeper"))
                .body("items[0].after", nullValue());
        assertThat(erasure.written("keeper", subject))
                .extracting(written -> written.payload().at("/before/name").asText())
                .containsExactly("张三");
    }

    @Test
    void whoReachesAPartReadsWhatConcernsUnitsOfThatPart() {
        String subject = subject();
        String near = thing("341702");
        String far = thing("341721");
        write("test.near", "test", subject, near, null, null);
        write("test.far", "test", subject, far, null, null);
        write("test.all", "test", subject, null, null, null);
        String asked = "subject=" + subject;

        list(ALL, asked).body("items.action", contains("test.all", "test.far", "test.near"));
        list(Tokens.withRoles("auditor").divisions("341702"), asked).body("items.action", contains("test.near"));
        list(Tokens.withRoles("auditor").units(far), asked).body("items.action", contains("test.far"));
        list(Tokens.withRoles("auditor").divisions("35"), asked).body("items", empty());
        list(Tokens.withRoles("auditor"), asked).body("items", empty());
    }

    @Test
    void aDayThatIsNoneIsRefused() {
        given().auth()
                .oauth2(ALL.sign())
                .get("/api/v1/audit/entries?from=2015-02-29T00:00:00Z")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"))
                .body("errors.pointer", contains("from"));
    }

    private static ValidatableResponse list(Tokens caller, String query) {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(caller.sign())
                .get("/api/v1/audit/entries?" + query)
                .then()
                .statusCode(200);
    }

    private void write(String action, String type, String subject, String unit, Object before, Object after) {
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record(new AuditEntry(
                        action, type, subject, unit == null ? null : new UnitCode(unit), before, after, "because")));
    }

    private static String subject() {
        return "read-" + UUID.randomUUID();
    }

    private static String thing(String division) {
        String code = UUID.randomUUID().toString().toUpperCase(Locale.ROOT).substring(0, 18);
        given().auth()
                .oauth2(Tokens.withRoles("administrator").divisions("3417").sign())
                .contentType("application/json")
                .body("""
                      {"code":"%s","division":"%s","name":"a thing","amount":0.10}""".formatted(code, division))
                .post("/api/v1/things")
                .then()
                .statusCode(201);
        return code;
    }
}
