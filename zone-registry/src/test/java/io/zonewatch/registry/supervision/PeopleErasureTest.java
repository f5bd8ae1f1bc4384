package io.zonewatch.registry.supervision;

import static io.zonewatch.registry.Client.administrator;
import static io.zonewatch.registry.Client.as;
import static io.zonewatch.registry.Client.code;
import static io.zonewatch.registry.Client.path;
import static io.zonewatch.registry.Client.registered;
import static io.zonewatch.registry.Client.tag;
import static io.zonewatch.registry.Client.zone;
import static io.zonewatch.registry.Commands.location;
import static io.zonewatch.registry.Commands.post;
import static io.zonewatch.registry.supervision.Departments.found;
import static io.zonewatch.registry.supervision.Departments.group;
import static io.zonewatch.registry.supervision.Departments.held;
import static io.zonewatch.registry.supervision.Departments.inspection;
import static io.zonewatch.registry.supervision.Departments.meeting;
import static io.zonewatch.registry.supervision.Departments.setUp;
import static io.zonewatch.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zonewatch.chassis.audit.AuditSealer;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.registry.RealServers;
import io.zonewatch.registry.Written;
import io.zonewatch.testing.Patience;
import io.zonewatch.testing.Tokens;
import io.zonewatch.testing.Traces;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The erasure of a person reaches what the supervision group's work tells of people; posts stay, and the audit chain verifies. */
@QuarkusTest
@RealServers
class PeopleErasureTest {

    private static final String GROUP = "/api/v1/supervision/group";
    private static final String MEETINGS = "/api/v1/supervision/meetings";
    private static final String INSPECTIONS = "/api/v1/supervision/inspections";

    @Inject
    AuditSealer sealer;

    @Inject
    Jdbc jdbc;

    @Inject
    Written written;

    private final String mark = UUID.randomUUID().toString().substring(0, 13);
    private final String name = "王" + mark;

    @Test
    void nothingIsLeftOfTheNameAndTheChainVerifies() {
        String department = Departments.registered();
        setUp(group(department, "2016-01-01", null)
                .replace("Sun", name)
                .replace("\"reason\":\"set up\"", "\"reason\":\"led by " + name + "\""));
        String inspection = inspectedBy(department, registered());
        post(inspection + "/holdings", inspection, found().replace("Qian", name))
                .then()
                .statusCode(200);
        String meeting = minuted(department, registered());
        sealer.seal();
        assertThat(Traces.inTables("registry", name))
                .contains("supervision_act_version.content", "supervision_group_version.content")
                .contains("audit_payload.payload", "idempotency_key.body");

        erase(administrator(), department)
                .statusCode(200)
                .body("contacts", equalTo(0))
                .body("records", equalTo(3))
                .body("auditEntries", equalTo(4));
        sealer.seal();

        assertThat(Traces.inTables("registry", name)).isEmpty();
        administrator().get(GROUP).then().body("members[0].post", equalTo("Director"));
        administrator()
                .get(inspection)
                .then()
                .body("inspectors[0].post", equalTo("Head"))
                .body("inspectors[0].person", nullValue())
                .body("findings.text", equalTo(List.of("Idle land, says 〔***〕", "No statistician")));
        administrator().get(meeting).then().body("minutes", equalTo("Said by 〔***〕."));
        as(Tokens.withRoles("auditor").divisions("CN"))
                .get("/api/v1/audit/verification")
                .then()
                .body("intact", equalTo(true))
                .body("unsealed", equalTo(0));
        erase(administrator(), department).statusCode(404);
    }

    @Test
    void versionsOfEarlierKnowledgeAreReachedToo() {
        String department = Departments.registered();
        inspectedBy(department, registered());
        String meeting = minuted(department, registered());
        post(meeting + "/corrections", meeting, held()).then().statusCode(200);

        erase(administrator(), department)
                .statusCode(200)
                .body("records", equalTo(2))
                .body("auditEntries", equalTo(3));

        assertThat(Traces.inTables("registry", name)).isEmpty();
    }

    @Test
    void aStepUnderWayBringsNoNameBack() throws ExecutionException, InterruptedException {
        String department = Departments.registered();
        inspectedBy(department, registered());
        String meeting = minuted(department, registered());
        UUID act = UUID.fromString(meeting.substring(MEETINGS.length() + 1));
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            Future<Integer> erasure = QuarkusTransaction.requiringNew()
                    .timeout(Patience.SECONDS)
                    .call(() -> {
                        jdbc.query("select 1 from supervision_act where id = ? for update", row -> 1, act);
                        Future<Integer> begun = pool.submit(() ->
                                erase(administrator(), department).extract().statusCode());
                        await().until(this::somebodyWaits);
                        writeWhatWasReadAgain(act);
                        return begun;
                    });

            assertThat(erasure.get()).isEqualTo(200);
        }
        assertThat(Traces.inTables("registry", name)).isEmpty();
    }

    private boolean somebodyWaits() {
        return jdbc.queryOne("select exists (select 1 from pg_locks where not granted)", row -> row.getBoolean(1))
                .orElseThrow();
    }

    /** As a step does that read the act before the name was taken out. */
    private void writeWhatWasReadAgain(UUID act) {
        jdbc.update("""
                insert into supervision_act_version
                select act, sequence + 1, recorded_at, planned_for, ended_on, ended_as, units, content
                from supervision_act_version where act = ? order by sequence desc limit 1
                """, act);
        jdbc.update("update supervision_act set sequence = sequence + 1 where id = ?", act);
    }

    @Test
    void aNamesakeOfAnotherDepartmentStays() {
        String department = Departments.registered();
        String ours = inspectedBy(department, registered());
        String theirs = inspectedBy(Departments.registered(), registered());

        erase(administrator(), department).statusCode(200).body("records", equalTo(1));

        administrator().get(ours).then().body("inspectors[0].person", nullValue());
        administrator().get(theirs).then().body("inspectors[0].person", equalTo(name));
    }

    @Test
    void noWordsAreTakenOutOfTheMinutesOfUnitsOutOfReach() {
        String guest = registered();
        String meeting = minuted(Departments.registered(), guest);

        list(guest, name);
        erase(as(Tokens.withRoles("administrator").units(guest)), guest)
                .statusCode(200)
                .body("records", equalTo(0));
        administrator().get(meeting).then().body("minutes", equalTo("Said by " + name + "."));

        list(guest, name);
        erase(administrator(), guest).statusCode(200).body("records", equalTo(1));
        administrator().get(meeting).then().body("minutes", equalTo("Said by 〔***〕."));
    }

    @Test
    void wordsThatAreNobodysNameStay() {
        String zone = registered();
        String inspection = inspectedBy(Departments.registered(), zone);
        post(inspection + "/holdings", inspection, found()).then().statusCode(200);

        erase(as(Tokens.withRoles("administrator").units(zone)), zone, "Idle land")
                .statusCode(404);
        erase(administrator(), zone).statusCode(404);

        administrator()
                .get(inspection)
                .then()
                .body("subject", equalTo("Idle land"))
                .body("inspectors[0].person", equalTo(name))
                .body("findings[0].text", equalTo("Idle land, says Qian"));
        assertThat(written.audited(zone)).containsExactly("unit.registered", "inspection.planned", "inspection.held");
    }

    @Test
    void whatWasChangedSaysSoWithoutAName() {
        String department = Departments.registered();
        String zone = registered();
        String inspection = inspectedBy(department, zone);

        erase(administrator(), department).statusCode(200);

        String id = inspection.substring(INSPECTIONS.length() + 1);
        assertThat(jdbc.query("""
                        select e.unit_code, convert_from(p.payload, 'UTF8') from audit_entry e
                        join audit_payload p on p.entry_id = e.id
                        where e.action = 'inspection.names-erased' and e.subject_type = 'inspection' and e.subject_id = ?
                        """, row -> row.getString(1) + " " + row.getString(2), id))
                .singleElement(STRING)
                .startsWith(zone)
                .contains("request 17")
                .doesNotContain(name);
    }

    @Test
    void ofNamesThatContainEachOtherNothingIsLeft() {
        String department = Departments.registered();
        String longer = name + "明";
        list(department, name, longer, longer + "之");
        String meeting = location(post(MEETINGS, meeting(department, registered())));
        post(meeting + "/holdings", meeting, held().replace("Wang", longer + "之, " + name + ", " + longer))
                .then()
                .statusCode(200);

        erase(administrator(), department, "{\"email\":\"%s\",\"reason\":\"request 17\"}", email())
                .statusCode(200)
                .body("contacts", equalTo(3));

        administrator().get(meeting).then().body("minutes", equalTo("Said by 〔***〕, 〔***〕, 〔***〕."));
    }

    /** Makes those the unit's contacts, who share a mailbox. */
    private void list(String unit, String... names) {
        Iterator<String> roles = List.of("OTHER", "STATISTICIAN", "ZONE_LEADER").iterator();
        String people = Arrays.stream(names)
                .map(one -> "{\"role\":\"%s\",\"name\":\"%s\",\"email\":\"%s\",\"locale\":\"en\"}"
                        .formatted(roles.next(), one, email()))
                .collect(Collectors.joining(","));
        RequestSpecification request = administrator().contentType("application/json");
        String present = administrator().get(path(unit) + "/contacts").header("ETag");
        assertThat((present == null ? request : request.header("If-Match", present))
                        .body("{\"contacts\":[%s]}".formatted(people).getBytes(StandardCharsets.UTF_8))
                        .put(path(unit) + "/contacts")
                        .statusCode())
                .isIn(200, 201);
    }

    private String email() {
        return "wang." + mark + "@example.invalid";
    }

    @Test
    void aNameIsNotTakenOutOfALongerWord() {
        String department = Departments.registered();
        post(INSPECTIONS, inspection(registered(), department).replace("Zhao", "Sun"))
                .then()
                .statusCode(201);
        String meeting = location(post(MEETINGS, meeting(department, registered())));
        post(meeting + "/holdings", meeting, held().replace("Said by Wang.", "On Sunday SUN said: sun (Sun)."))
                .then()
                .statusCode(200);

        erase(administrator(), department, "Sun").statusCode(200);

        administrator().get(meeting).then().body("minutes", equalTo("On Sunday 〔***〕 said: 〔***〕 (〔***〕)."));
    }

    @Test
    void whoGaveACommandIsForgottenBesideItAndKeptInTheAuditTrail() {
        String unit = code();
        String sub = "sub-" + mark;
        as(Tokens.withRoles("administrator").divisions("3417").sub(sub))
                .contentType("application/json")
                .body(zone(unit))
                .post("/api/v1/units")
                .then()
                .statusCode(201);
        administrator().get(path(unit) + "/commands").then().body("items[0].recordedBy", equalTo(sub));

        erase(administrator(), unit, "{\"sub\":\"%s\",\"reason\":\"request 17\"}", sub)
                .statusCode(200)
                .body("records", equalTo(1))
                .body("auditEntries", equalTo(0));

        administrator()
                .get(path(unit) + "/commands")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].recordedBy", nullValue());
        assertThat(Traces.inTables("registry", sub)).containsExactly("audit_payload.payload");
    }

    @Test
    void whoRecordedARuleSetIsForgottenOnlyFromAUnitThatKnowsTheAccount() {
        String unit = registered();
        String sub = "sub-" + mark;
        QuarkusTransaction.begin();
        jdbc.update(
                "insert into rule_set (code, version, body, recorded_at, recorded_by) values (?, 1, '{}', now(), ?)",
                "T-" + mark,
                sub);

        assertThat(recorderErased(unit, sub, false)).isZero();
        assertThat(recorderErased(unit, sub, true)).isEqualTo(1);

        QuarkusTransaction.rollback();
        erase(administrator(), unit, "{\"sub\":\"%s\",\"reason\":\"request 17\"}", sub)
                .statusCode(404);
    }

    private long recorderErased(String unit, String sub, boolean onRecord) {
        return jdbc.queryOne(
                        "select erase_recorder(?, ?, ?)", row -> row.getLong(1), unit, new String[] {sub}, onRecord)
                .orElseThrow();
    }

    @Test
    void aStepKeepsTheUnitBeforeTheAct() throws ExecutionException, InterruptedException {
        String zone = registered();
        String inspection = inspectedBy(Departments.registered(), zone);
        String tag = tag(inspection);
        UUID act = UUID.fromString(inspection.substring(INSPECTIONS.length() + 1));
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            Future<Integer> step = QuarkusTransaction.requiringNew()
                    .timeout(Patience.SECONDS)
                    .call(() -> {
                        jdbc.query("select 1 from unit where code = ? for no key update", row -> 1, zone);
                        Future<Integer> begun =
                                pool.submit(() -> post(administrator(), inspection + "/holdings", tag, found())
                                        .statusCode());
                        await().until(this::somebodyWaits);

                        assertThat(jdbc.query(
                                        "select 1 from supervision_act where id = ? for update skip locked",
                                        row -> 1,
                                        act))
                                .as("the act is free while the unit is waited for")
                                .hasSize(1);
                        return begun;
                    });

            assertThat(step.get()).isEqualTo(200);
        }
    }

    private String inspectedBy(String department, String zone) {
        return location(administrator()
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(inspection(zone, department).replace("Zhao", name).getBytes(StandardCharsets.UTF_8))
                .post(INSPECTIONS));
    }

    private String minuted(String convener, String guest) {
        String meeting = location(post(MEETINGS, meeting(convener, guest)));
        post(meeting + "/holdings", meeting, held().replace("Wang", name))
                .then()
                .statusCode(200);
        return meeting;
    }

    private ValidatableResponse erase(RequestSpecification who, String unit) {
        return erase(who, unit, name);
    }

    private static ValidatableResponse erase(RequestSpecification who, String unit, String name) {
        return erase(who, unit, "{\"role\":\"OTHER\",\"name\":\"%s\",\"reason\":\"request 17\"}", name);
    }

    private static ValidatableResponse erase(RequestSpecification who, String unit, String body, String whom) {
        return who.contentType("application/json")
                .body(body.formatted(whom).getBytes(StandardCharsets.UTF_8))
                .post(path(unit) + "/contacts/erasures")
                .then();
    }
}
