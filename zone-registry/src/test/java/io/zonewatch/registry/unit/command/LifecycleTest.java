package io.zonewatch.registry.unit.command;

import static io.zonewatch.registry.Client.administrator;
import static io.zonewatch.registry.Client.as;
import static io.zonewatch.registry.Client.change;
import static io.zonewatch.registry.Client.code;
import static io.zonewatch.registry.Client.command;
import static io.zonewatch.registry.Client.department;
import static io.zonewatch.registry.Client.patch;
import static io.zonewatch.registry.Client.path;
import static io.zonewatch.registry.Client.register;
import static io.zonewatch.registry.Client.registered;
import static io.zonewatch.registry.Client.tag;
import static io.zonewatch.registry.Client.zone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.registry.RealServers;
import io.zonewatch.registry.Written;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Zones rise, grow, go into each other and end, each from a day on. */
@QuarkusTest
@RealServers
class LifecycleTest {

    private static final String UNITS = "zonewatch.registry.units.v1";
    private static final String FACTS = "zonewatch.registry.facts.v1";

    @Inject
    Written written;

    @Test
    void aZoneRisesFromADayOn() {
        String code = zoneOf("\"level\":\"PROVINCIAL_PREPARATORY\",");

        command(code, "upgrades", "\"level\":\"PROVINCIAL\",\"names\":{\"zh\":\"新区\",\"en\":\"New\"}", "2016-07-01")
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"2-"))
                .body("level", equalTo("PROVINCIAL"))
                .body("names.en", equalTo("New"))
                .body("type", equalTo("CONCENTRATION_AREA"))
                .body("validFrom", equalTo("2016-07-01"));

        administrator().get(path(code)).then().body("level", equalTo("PROVINCIAL_PREPARATORY"));
        assertThat(lastFact(code).path("type").asText()).isEqualTo("io.zonewatch.registry.unit-upgraded.v1");
        assertThat(lastFact(code).at("/data/changed")).hasToString("[\"names\",\"level\"]");
        assertThat(written.audited(code)).containsExactly("unit.registered", "unit.upgraded");
        assertThat(written.events(UNITS, code)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PROVINCIAL", "PROVINCIAL_PREPARATORY", "TOWNSHIP"})
    void aZoneDoesNotRiseToItsOwnLevelOrALowerOne(String level) {
        String code = zoneOf("\"level\":\"PROVINCIAL\",");
        long before = written.everything();

        command(code, "upgrades", "\"level\":\"" + level + "\"", "2016-07-01")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/level")))
                .body("errors.code", equalTo(List.of("not-higher")))
                .body(
                        "errors[0].detail",
                        equalTo("The level of the zone is “Provincial” already; an upgrade leads to a higher level."));

        assertThat(written.everything()).isEqualTo(before);
    }

    @Test
    void aZoneGrowsWithItsEvidence() {
        String code = zoneOf("\"approvedAreaHa\":\"100\",");

        command(code, "expansions", """
                "approvedAreaHa":"150.50","landUse":{"industryHa":"50","housingHa":"50","publicFacilitiesHa":"50.50"},
                "evidence":{"planningConformity":{"met":true,"documentNumber":"No. 9"},"investmentIntensity":{"met":false,"figure":"305.50"}},
                "justification":"needed\"""", "2016-07-01")
                .then()
                .statusCode(200)
                .body("approvedAreaHa", equalTo("150.50"))
                .body("landUse.publicFacilitiesHa", equalTo("50.50"))
                .body("areaHa", nullValue());

        administrator()
                .get(path(code) + "/commands")
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"2-"))
                .body("items.command", equalTo(List.of("REGISTER", "EXPAND")))
                .body("items.sequence", equalTo(List.of(1, 2)))
                .body("items[1].changed", equalTo(List.of("approvedAreaHa", "landUse")))
                .body("items[1].evidence.planningConformity.documentNumber", equalTo("No. 9"))
                .body("items[1].evidence.investmentIntensity.met", equalTo(false))
                .body("items[1].evidence.investmentIntensity.figure", equalTo("305.50"))
                .body("items[1].justification", equalTo("needed"))
                .body("items[1].findings", equalTo(List.of()))
                .body("items[1].documentNumber", equalTo("No. 2"));
        command(code, "expansions", "\"approvedAreaHa\":\"150.5\"", "2016-08-01")
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("not-larger")));
    }

    @Test
    void aZoneGoesIntoAnotherAndTakesNoFurtherCommand() {
        String into = registered();
        String code = registered();

        command(code, "mergers", into(into), "2016-07-01")
                .then()
                .statusCode(200)
                .body("status", equalTo("MERGED"))
                .body("mergedInto", equalTo(into));

        administrator().get(path(code)).then().body("status", equalTo("REGISTERED"));
        administrator().get(path(code) + "?validOn=2016-07-01").then().body("mergedInto", equalTo(into));
        assertThat(lastFact(code).path("type").asText()).isEqualTo("io.zonewatch.registry.unit-merged.v1");
        assertThat(lastFact(code).at("/data/into").asText()).isEqualTo(into);
        JsonNode state = written.events(UNITS, code).getLast().orElseThrow();
        assertThat(state.at("/data/versions/1/status").asText()).isEqualTo("MERGED");
        assertThat(state.at("/data/versions/1/mergedInto").asText()).isEqualTo(into);
        for (String command : List.of("abolitions", "mergers", "upgrades")) {
            command(code, command, "mergers".equals(command) ? into(into) : level(command), "2016-08-01")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("unit-gone"));
        }
        change(code, tag(path(code)), patch("\"level\":\"PROVINCIAL\"", "2016-08-01"))
                .then()
                .statusCode(409);
    }

    @Test
    void aZoneGoesOnlyIntoALivingZoneThatTheCallerKnows() {
        String code = registered();
        String bureau = code();
        register(department(bureau, "")).then().statusCode(201);
        String gone = registered();
        command(gone, "abolitions", "", "2016-07-01").then().statusCode(200);
        String elsewhere = code();
        as(Tokens.withRoles("administrator").divisions("3401"))
                .contentType("application/json")
                .body(zone(elsewhere, "340100", ""))
                .post("/api/v1/units")
                .then()
                .statusCode(201);

        refused(code, code, "own-merger");
        refused(code, bureau, "target-of-other-kind");
        refused(code, gone, "target-gone");
        refused(code, elsewhere, "unknown-target");
        refused(code, "T-NONE", "unknown-target");
        command(code, "mergers", into(gone), "2016-06-30").then().statusCode(200);
    }

    @Test
    void aZoneWithLivingParksDoesNotEnd() {
        String code = registered();
        String park = zoneOf("\"parent\":\"" + code + "\",");
        String other = registered();

        command(code, "abolitions", "", "2016-07-01")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/validFrom")))
                .body("errors.code", equalTo(List.of("has-parks")));
        change(park, tag(path(park)), patch("\"parent\":\"" + other + "\"", "2016-07-01"))
                .then()
                .statusCode(200);
        command(code, "abolitions", "", "2016-06-30").then().statusCode(422);
        command(code, "abolitions", "", "2016-07-01").then().statusCode(200).body("status", equalTo("ABOLISHED"));
        change(park, tag(path(park)), patch("\"parent\":\"" + code + "\"", "2016-08-01"))
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("parent-gone")));
    }

    @Test
    void mergersDoNotCloseACircle() {
        String one = registered();
        String two = registered();
        String three = registered();
        command(two, "mergers", into(three), "2016-09-01").then().statusCode(200);
        command(three, "mergers", into(one), "2016-10-01").then().statusCode(200);

        command(one, "mergers", into(two), "2016-07-01")
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("takes-in-later")));
        command(one, "mergers", into(two), "2016-11-01")
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("target-gone")));
    }

    @Test
    void ofAMergerAndAnAbolitionAtOnceOneWins() throws InterruptedException {
        String one = registered();
        String two = registered();
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Integer> statuses = pool
                    .invokeAll(List.<Callable<Integer>>of(
                            () -> command(one, "mergers", into(two), "2016-07-01")
                                    .statusCode(),
                            () -> command(two, "mergers", into(one), "2016-07-01")
                                    .statusCode()))
                    .stream()
                    .map(Future::resultNow)
                    .toList();

            assertThat(statuses).containsExactlyInAnyOrder(200, 422);
        }
    }

    @Test
    void ofManyCommandsAtOnceOneWins() throws InterruptedException {
        String code = registered();
        String tag = tag(path(code));
        List<Callable<Integer>> commands = List.of(
                () -> sent(code, "upgrades", tag, "\"level\":\"NATIONAL\""),
                () -> sent(code, "expansions", tag, "\"approvedAreaHa\":\"1\""),
                () -> sent(code, "abolitions", tag, ""),
                () -> sent(code, "corrections", tag, "\"changes\":{\"level\":\"NATIONAL\"}"));
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Integer> statuses =
                    pool.invokeAll(commands).stream().map(Future::resultNow).toList();

            assertThat(statuses).containsExactlyInAnyOrder(200, 412, 412, 412);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "upgrades    | \"level\":\"NATIONAL\"",
                "expansions  | \"approvedAreaHa\":\"1\"",
                "corrections | \"changes\":{\"level\":\"NATIONAL\"}",
                "boundary    | \"boundary\":{\"type\":\"Polygon\",\"coordinates\":[[[65,10],[65.1,10],[65,10.1],[65,10]]]}",
            })
    void ofTheSameCommandManyTimesAtOnceOneWins(String command, String members) throws InterruptedException {
        String code = registered();
        String tag = tag(path(code));
        Callable<Integer> sent =
                () -> "boundary".equals(command) ? drawn(code, tag, members) : sent(code, command, tag, members);
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Integer> statuses = pool.invokeAll(List.of(sent, sent, sent, sent)).stream()
                    .map(Future::resultNow)
                    .toList();

            assertThat(statuses).containsExactlyInAnyOrder(200, 412, 412, 412);
        }
        assertThat(written.events(UNITS, code)).hasSize(2);
    }

    private static int drawn(String code, String tag, String members) {
        return administrator()
                .contentType("application/json")
                .header("If-Match", tag)
                .body(patch(members, "2016-07-01"))
                .put(path(code) + "/boundary")
                .statusCode();
    }

    @Test
    void onlyZonesRiseAndGrowButEveryUnitEnds() {
        String bureau = code();
        register(department(bureau, "")).then().statusCode(201);

        command(bureau, "upgrades", "\"level\":\"NATIONAL\"", "2016-07-01")
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("not-a-zone")));
        command(bureau, "expansions", "\"approvedAreaHa\":\"1\"", "2016-07-01")
                .then()
                .statusCode(422);
        command(bureau, "abolitions", "", "2016-07-01").then().statusCode(200);
    }

    @Test
    void theCommandsOfADayAreSeenByThoseWhoseScopeHeldTheUnitOnIt() {
        String code = code();
        register(zone(code, "341721", "").replace("2016-01-01", "2010-01-01"))
                .then()
                .statusCode(201);
        change(code, tag(path(code)), patch("\"division\":\"341722\"", "2016-01-01"))
                .then()
                .statusCode(200);

        as(Tokens.withRoles("reviewer").divisions("341721"))
                .get(path(code) + "/commands")
                .then()
                .body("items.command", equalTo(List.of("REGISTER")))
                .body("items[0].recordedBy", nullValue());
        as(Tokens.withRoles("auditor").divisions("341722"))
                .get(path(code) + "/commands")
                .then()
                .body("items.command", equalTo(List.of("CHANGE")))
                .body("items[0].recordedBy", startsWith(""));
        as(Tokens.withRoles("auditor").divisions("341723"))
                .get(path(code) + "/commands")
                .then()
                .statusCode(404);
    }

    private void refused(String code, String into, String fault) {
        command(code, "mergers", into(into), "2016-07-01")
                .then()
                .statusCode(422)
                .body("code", equalTo("unit-invalid"))
                .body("errors.pointer", equalTo(List.of("/into")))
                .body("errors.code", equalTo(List.of(fault)));
    }

    private static int sent(String code, String command, String tag, String members) {
        return command(administrator(), code, command, tag, patch(members, "2016-07-01"))
                .statusCode();
    }

    private JsonNode lastFact(String code) {
        return written.events(FACTS, code).getLast().orElseThrow();
    }

    private static String zoneOf(String members) {
        String code = code();
        register(zone(code, "341700", members)).then().statusCode(201);
        return code;
    }

    private static String into(String code) {
        return "\"into\":\"" + code + "\"";
    }

    private static String level(String command) {
        return "upgrades".equals(command) ? "\"level\":\"NATIONAL\"" : "";
    }
}
