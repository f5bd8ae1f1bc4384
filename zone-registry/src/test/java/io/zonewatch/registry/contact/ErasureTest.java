package io.zonewatch.registry.contact;

import static io.zonewatch.registry.Client.administrator;
import static io.zonewatch.registry.Client.as;
import static io.zonewatch.registry.Client.code;
import static io.zonewatch.registry.Client.path;
import static io.zonewatch.registry.Client.register;
import static io.zonewatch.registry.Client.registered;
import static io.zonewatch.registry.Client.tag;
import static io.zonewatch.registry.Client.zone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zonewatch.chassis.audit.AuditSealer;
import io.zonewatch.chassis.clock.Quiescence;
import io.zonewatch.chassis.clock.Quiescence.Look;
import io.zonewatch.registry.RealServers;
import io.zonewatch.registry.Written;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Patience;
import io.zonewatch.testing.Tokens;
import io.zonewatch.testing.Traces;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Erasure of a person: nothing of the person is left anywhere, and the audit chain still verifies. */
@QuarkusTest
@RealServers
class ErasureTest {

    private static final String TOPIC = "zonewatch.registry.contacts.v1";

    @Inject
    Written written;

    @Inject
    AuditSealer sealer;

    @Inject
    Quiescence quiescence;

    private final String mark = UUID.randomUUID().toString().substring(0, 13);
    private final String name = "王" + mark;
    private final String email = "wang." + mark + "@example.invalid";
    private final String sub = "sub-" + mark;
    private final String phone = "+86138" + number();
    private final String chat = "chat-" + mark;
    private final String wang = person("STATISTICIAN", name, email, sub);
    private final String reached = wang.replace(
            "\"locale\"", "\"phone\":\"%s\",\"chat\":{\"dingtalk\":\"%s\"},\"locale\"".formatted(phone, chat));
    private final String other = person("ZONE_LEADER", "李", "li@example.invalid", null);

    @Test
    void nothingIsLeftOfThePersonAndTheChainVerifies() {
        String unit = registered();
        put(unit, wang);
        put(unit, wang, other);
        sealer.seal();

        erase(unit, byEmail(email))
                .statusCode(200)
                .body("unit", equalTo(unit))
                .body("contacts", equalTo(1))
                .body("auditEntries", equalTo(2))
                .body("sequence", equalTo(3));
        sealer.seal();
        rest();

        administrator().get(contacts(unit)).then().body("contacts.name", equalTo(List.of("李")));
        assertThat(Traces.inTables("registry", name, email, sub)).isEmpty();
        assertThat(Traces.inState(TOPIC, name, email, sub)).isEmpty();
        assertThat(Traces.inState(TOPIC, "li@example.invalid")).contains(unit);
        as(Tokens.withRoles("auditor").divisions("CN"))
                .get("/api/v1/audit/verification")
                .then()
                .statusCode(200)
                .body("intact", equalTo(true))
                .body("unsealed", equalTo(0));
        assertThat(written.audited(unit))
                .containsExactly(
                        "unit.registered",
                        "contacts.replaced",
                        "contacts.replaced",
                        "audit.erased",
                        "audit.erased",
                        "contacts.person-erased");
    }

    @Test
    void anAuditorOfTheDivisionReadsWhoChangedThePeopleAndSeesThemMaskedAndErasedOnesNot() {
        String unit = registered();
        put(unit, reached);
        String query = "/api/v1/audit/entries?subjectType=contacts&unit=" + unit;
        Tokens auditor = Tokens.withRoles("auditor").units(unit);

        as(auditor)
                .get(query)
                .then()
                .statusCode(200)
                .body("items.action", equalTo(List.of("contacts.replaced")))
                .body("items[0].actor", equalTo("test-administrator"))
                .body("items[0].after.contacts.name", equalTo(List.of("王*")))
                .body("items[0].after.contacts[0].email", equalTo("w***@example.invalid"))
                .body("items[0].after.contacts[0].phone", equalTo(phone.substring(0, 6) + "****" + phone.substring(10)))
                .body("items[0].after.contacts[0].chat.dingtalk", equalTo("c***"))
                .body("items[0].after.contacts[0].sub", equalTo("s***"))
                .body("items[0].after.contacts[0].role", equalTo("STATISTICIAN"));
        as(Tokens.withRoles("auditor").units("U9999"))
                .get(query)
                .then()
                .statusCode(200)
                .body("items", equalTo(List.of()));
        erase(unit, byEmail(email)).statusCode(200);
        as(auditor)
                .get(query)
                .then()
                .body("items.action", equalTo(List.of("contacts.person-erased", "contacts.replaced")))
                .body("items.erased", equalTo(List.of(false, true)));
    }

    @Test
    void theLastPersonLeavesATombstoneAndAgainFindsNobody() {
        String unit = registered();
        put(unit, wang);

        erase(unit, bySub()).statusCode(200).body("contacts", equalTo(1));
        long before = written.everything();
        erase(unit, bySub()).statusCode(404);
        erase(unit, byEmail(email)).statusCode(404);

        assertThat(written.everything()).isEqualTo(before);
        assertThat(written.events(TOPIC, unit)).hasSize(1).allMatch(java.util.Optional::isEmpty);
        assertThat(Traces.inTables("registry", name, email, sub)).isEmpty();
    }

    @Test
    void whoWasTakenOffTheListBeforeIsStillErasedFromTheAuditTrail() {
        String unit = registered();
        put(unit, wang, other);
        put(unit, other);
        put(unit);
        assertThat(Traces.inTables("registry", name)).contains("audit_payload.payload");

        erase(unit, byName("STATISTICIAN"))
                .statusCode(200)
                .body("contacts", equalTo(0))
                .body("auditEntries", equalTo(2))
                .body("sequence", equalTo(3));
        rest();

        assertThat(Traces.inTables("registry", name, email, sub)).isEmpty();
        assertThat(Traces.inState(TOPIC, name, email, sub)).isEmpty();
    }

    @Test
    void thePersonIsErasedInEveryRoleUnderEveryAddressButNobodyElseIs() {
        String unit = registered();
        String old = "old." + mark + "@example.invalid";
        put(unit, person("STATISTICIAN", name, old, null));
        put(unit, wang, person("OFFICE", name, email, null), person("OTHER", "赵", email, null), other);

        erase(unit, bySub()).statusCode(200).body("contacts", equalTo(2)).body("auditEntries", equalTo(2));

        administrator().get(contacts(unit)).then().body("contacts.name", equalTo(List.of("赵", "李")));
        assertThat(Traces.inTables("registry", name, old, sub)).isEmpty();
    }

    @Test
    void telephoneAndChatsAreErasedToo() {
        String unit = registered();
        put(unit, reached);
        put(unit, reached, other);
        assertThat(Traces.inTables("registry", phone, chat))
                .contains("contact_entry.phone", "contact_entry.dingtalk", "audit_payload.payload", "outbox.payload");

        erase(unit, byName("STATISTICIAN")).statusCode(200).body("auditEntries", equalTo(2));
        rest();

        assertThat(Traces.inTables("registry", phone, chat)).isEmpty();
        assertThat(Traces.inState(TOPIC, phone, chat)).isEmpty();
    }

    @Test
    void onPastDaysAndInWhatWasKnownRoleAndDaysAreLeft() {
        String unit = code();
        register(zone(unit).replace("2016-01-01", "2010-01-01")).then().statusCode(201);
        put(unit, reached, other);
        set(unit, "\"validFrom\":\"2015-03-01\",\"reason\":\"forgotten\",", reached, other);
        set(unit, "\"validFrom\":\"2016-07-01\",", other, reached);

        erase(unit, byEmail(email)).statusCode(200).body("contacts", equalTo(1)).body("sequence", equalTo(4));
        rest();

        assertThat(Traces.inTables("registry", name, email, sub, phone, chat)).isEmpty();
        assertThat(Traces.inState(TOPIC, name, email, sub, phone, chat)).isEmpty();
        administrator()
                .queryParam("validOn", "2015-06-01")
                .get(contacts(unit))
                .then()
                .statusCode(200)
                .body("contacts.role", equalTo(List.of("STATISTICIAN", "ZONE_LEADER")))
                .body("contacts.name", equalTo(Arrays.asList(null, "李")))
                .body("contacts[0].validFrom", equalTo("2015-03-01"));
        for (String day : List.of("2016-01-01", "2016-07-01")) {
            administrator()
                    .queryParam("validOn", day)
                    .get(contacts(unit))
                    .then()
                    .body("contacts.name", equalTo(List.of("李")));
        }
    }

    @Test
    void aCorrectionOfThePastKeepsThatThereWasSomebody() {
        String unit = code();
        register(zone(unit).replace("2016-01-01", "2010-01-01")).then().statusCode(201);
        set(unit, "\"validFrom\":\"2015-03-01\",\"reason\":\"forgotten\",", reached);
        erase(unit, byEmail(email)).statusCode(200);

        String corrected = "\"validFrom\":\"2015-05-01\",\"reason\":\"forgotten\",";
        set(unit, corrected, other);
        String sequence = tag(contacts(unit));
        set(unit, corrected, other);

        assertThat(tag(contacts(unit))).isEqualTo(sequence);
        administrator()
                .queryParam("validOn", "2015-06-01")
                .get(contacts(unit))
                .then()
                .statusCode(200)
                .body("contacts.role", equalTo(List.of("ZONE_LEADER", "STATISTICIAN")))
                .body("contacts.name", equalTo(Arrays.asList("李", null)))
                .body("contacts[1].validFrom", equalTo("2015-03-01"));
        administrator().get(contacts(unit)).then().body("contacts", equalTo(List.of()));
    }

    @Test
    void whoIsOnlyAnnouncedIsErasedFromWhatIsAnnounced() {
        String unit = registered();
        put(unit, other);
        set(unit, "\"validFrom\":\"2016-07-01\",", other, reached);

        erase(unit, bySub()).statusCode(200).body("contacts", equalTo(1)).body("sequence", equalTo(3));
        rest();

        assertThat(Traces.inTables("registry", name, email, sub, phone, chat)).isEmpty();
        assertThat(Traces.inState(TOPIC, name, email, sub, phone, chat)).isEmpty();
        assertThat(Traces.inState(TOPIC, "li@example.invalid")).contains(unit);
    }

    @Test
    void whatTheVersionBeforeKeptIsErasedToo() {
        String unit = registered();
        put(unit, wang);
        owner("insert into contact (unit_code, position, role, name, locale) values ('%s', 0, 'OTHER', '%s', 'en')"
                .formatted(unit, name));

        erase(unit, bySub()).statusCode(200);

        assertThat(Traces.inTables("registry", name)).isEmpty();
    }

    @Test
    void anotherUnitsPeopleStay() {
        String unit = registered();
        String another = registered();
        put(unit, wang);
        put(another, wang);

        erase(unit, byEmail(email.toUpperCase(java.util.Locale.ROOT))).statusCode(200);

        administrator().get(contacts(another)).then().body("contacts.name", equalTo(List.of(name)));
        erase(another, byEmail(email)).statusCode(200);
        assertThat(Traces.inTables("registry", name, email, sub)).isEmpty();
    }

    @Test
    void theReasonMustNotQuoteThePerson() {
        String unit = registered();
        put(unit, reached);
        long before = written.everything();

        for (String quoting : List.of(
                "asked by " + name,
                "mail of " + email.toUpperCase(java.util.Locale.ROOT),
                sub,
                "call " + phone.substring(3, 6) + " " + phone.substring(6),
                chat)) {
            erase(unit, "{\"email\":\"%s\",\"reason\":\"%s\"}".formatted(email, quoting))
                    .statusCode(422)
                    .body("code", equalTo("erasure-invalid"))
                    .body("errors[0].pointer", equalTo("/reason"))
                    .body("errors[0].code", equalTo("reason-names-person"));
        }

        assertThat(written.everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"reason\":\"r\"}",
                "{\"role\":\"OTHER\",\"reason\":\"r\"}",
                "{\"name\":\"n\",\"reason\":\"r\"}",
                "{\"sub\":\"s\",\"email\":\"a@example.invalid\",\"reason\":\"r\"}",
                "{\"email\":\"a@example.invalid\",\"role\":\"OTHER\",\"name\":\"n\",\"reason\":\"r\"}",
            })
    void thePersonIsNamedInExactlyOneWay(String body) {
        String unit = registered();
        put(unit, wang);

        erase(unit, body).statusCode(422).body("errors[0].code", equalTo("person-not-named"));
    }

    @Test
    void onlyAnAdministratorOfTheUnitErases() {
        String unit = registered();
        put(unit, wang);

        erase(as(Tokens.withRoles("reviewer").divisions("3417")), unit, bySub()).statusCode(403);
        erase(as(Tokens.withRoles("administrator").divisions("3401")), unit, bySub())
                .statusCode(404);

        administrator().get(contacts(unit)).then().body("contacts.name", equalTo(List.of(name)));
        erase(unit, bySub()).statusCode(200);
    }

    /** Eight digits that no other test uses. */
    private static String number() {
        return String.format("%08d", Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 100_000_000L));
    }

    private static void owner(String sql) {
        var database = Infrastructure.database("registry");
        try (var connection = DriverManager.getConnection(
                        Infrastructure.postgres().url(database.name()), database.owner(), database.ownerPassword());
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void rest() {
        Patience.awaitRest(quiescence::look, Look::quiet, Look::activity);
    }

    private String bySub() {
        return "{\"sub\":\"%s\",\"reason\":\"request 17\"}".formatted(sub);
    }

    private String byName(String role) {
        return "{\"role\":\"%s\",\"name\":\"%s\",\"reason\":\"request 17\"}".formatted(role, name);
    }

    private static String byEmail(String email) {
        return "{\"email\":\"%s\",\"reason\":\"request 17\"}".formatted(email);
    }

    private static ValidatableResponse erase(String unit, String body) {
        return erase(administrator(), unit, body);
    }

    private static ValidatableResponse erase(RequestSpecification who, String unit, String body) {
        return who.contentType("application/json")
                .body(body)
                .post(contacts(unit) + "/erasures")
                .then();
    }

    private static String contacts(String unit) {
        return path(unit) + "/contacts";
    }

    private static String person(String role, String name, String email, String sub) {
        return """
               {"role":"%s","name":"%s","email":"%s","locale":"zh-CN","sub":%s}""".formatted(role, name, email, sub == null ? null : '"' + sub + '"');
    }

    private static void put(String unit, String... people) {
        set(unit, "", people);
    }

    /** Members of the list, then its people. */
    private static void set(String unit, String more, String... people) {
        administrator()
                .contentType("application/json")
                .header("If-Match", tag(contacts(unit)))
                .body("{" + more + "\"contacts\":[" + String.join(",", people) + "]}")
                .put(contacts(unit))
                .then()
                .statusCode(org.hamcrest.Matchers.lessThan(300));
    }
}
