package io.zonewatch.registry.unit;

import static io.zonewatch.registry.Client.administrator;
import static io.zonewatch.registry.Client.as;
import static io.zonewatch.registry.Client.code;
import static io.zonewatch.registry.Client.department;
import static io.zonewatch.registry.Client.path;
import static io.zonewatch.registry.Client.register;
import static io.zonewatch.registry.Client.registered;
import static io.zonewatch.registry.Client.zone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.clock.SimulatedClock;
import io.zonewatch.registry.RealServers;
import io.zonewatch.registry.Written;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Units enter the registry. */
@QuarkusTest
@RealServers
class UnitRegistrationTest {

    private static final String UNITS = "zonewatch.registry.units.v1";

    @Inject
    BusinessClock clock;

    @Inject
    Written written;

    @Test
    void aRegisteredZoneIsAnsweredAsItWasGiven() {
        ((SimulatedClock) clock).advanceTo(clock.now().plusSeconds(1)); // nobody has asked what was known by then
        String code = code();

        Response answer = register(zone(code, "341721", """
                "level":"PROVINCIAL","approvedOn":"2006-04-20","approvedAreaHa":"1250.50",
                "leadingIndustries":["C26","C27"],"primaryIndustry":"C26","""));

        answer.then()
                .statusCode(201)
                .header("Location", endsWith(path(code)))
                .header("ETag", startsWith("\"1-"))
                .body("code", equalTo(code))
                .body("kind", equalTo("ZONE"))
                .body("status", equalTo("REGISTERED"))
                .body("names.zh", equalTo("开发区"))
                .body("division", equalTo("341721"))
                .body("type", equalTo("CONCENTRATION_AREA"))
                .body("level", equalTo("PROVINCIAL"))
                .body("parent", nullValue())
                .body("approvedOn", equalTo("2006-04-20"))
                .body("approvedAreaHa", equalTo("1250.50"))
                .body("leadingIndustries", equalTo(List.of("C26", "C27")))
                .body("primaryIndustry", equalTo("C26"))
                .body("validFrom", equalTo("2016-01-01"))
                .body("validTo", nullValue())
                .body("documentNumber", equalTo("No. 1"))
                .body("recordedAt", startsWith("2016-01-01T00:0"))
                .body("sequence", equalTo(1));
        Response read = administrator().get(path(code));
        assertThat(read.asByteArray()).isEqualTo(answer.asByteArray());
        assertThat(read.header("ETag")).isEqualTo(answer.header("ETag"));
        administrator()
                .header("If-None-Match", read.header("ETag"))
                .get(path(code))
                .then()
                .statusCode(304);
    }

    @Test
    void landByUseAndPartnersAreKeptAsTheyWereGiven() {
        String code = code();

        register(zone(code, "341700", """
                "landUse":{"industryHa":"160.0","housingHa":"150.50","publicFacilitiesHa":"0"},
                "partners":[{"name":{"zh":"苏州工业园区"},"division":"320500","since":"2012-05-01"},{"name":{"zh":"宝钢","en":"Baosteel"}}],"""))
                .then()
                .statusCode(201)
                .body("landUse.housingHa", equalTo("150.50"))
                .body("landUse.publicFacilitiesHa", equalTo("0"));

        administrator()
                .get(path(code))
                .then()
                .body("landUse.industryHa", equalTo("160.0"))
                .body("partners.name.zh", equalTo(List.of("苏州工业园区", "宝钢")))
                .body("partners[0].name.size()", equalTo(1))
                .body("partners[0].since", equalTo("2012-05-01"))
                .body("partners[1].name.en", equalTo("Baosteel"))
                .body("partners[1].division", nullValue());
        assertThat(written.events(UNITS, code).getFirst().orElseThrow().at("/data/versions/0/partners/0/division"))
                .hasToString("\"320500\"");
    }

    @Test
    void aDepartmentHasNoZoneAttributes() {
        String code = code();

        register(department(code, "\"type\":null,\"leadingIndustries\":[],"))
                .then()
                .statusCode(201)
                .body("type", nullValue())
                .body("leadingIndustries", equalTo(List.of()));
        register(department(code(), "\"level\":\"NATIONAL\",\"primaryIndustry\":\"C26\","))
                .then()
                .statusCode(422)
                .body("code", equalTo("unit-invalid"))
                .body("errors.pointer", equalTo(List.of("/level", "/primaryIndustry")))
                .body("errors.code", equalTo(List.of("zone-only", "zone-only")));
    }

    @Test
    void registeringLeavesStateFactAndAudit() {
        String code = registered();

        assertThat(written.events(UNITS, code)).hasSize(1);
        assertThat(written.events("zonewatch.registry.facts.v1", code))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.orElseThrow().path("type").asText())
                            .isEqualTo("io.zonewatch.registry.unit-registered.v1");
                    assertThat(fact.orElseThrow().path("data").path("changed").toString())
                            .isEqualTo("[\"names\",\"division\",\"type\"]");
                });
        assertThat(written.audited(code)).containsExactly("unit.registered");
    }

    @Test
    void whiteSpaceAroundTextsIsDropped() {
        String code = code();

        register(zone(code).replace("\"开发区\"", "\"\u3000开发区 \"").replace("\"No. 1\"", "\" No. 1 \""))
                .then()
                .statusCode(201)
                .body("names.zh", equalTo("开发区"))
                .body("documentNumber", equalTo("No. 1"));
    }

    @Test
    void anAreaKeepsItsScaleAndMayBeANumber() {
        String code = code();

        register(zone(code, "341700", "\"approvedAreaHa\":1250.500,"))
                .then()
                .statusCode(201)
                .body("approvedAreaHa", equalTo("1250.500"));
        administrator().get(path(code)).then().body("approvedAreaHa", equalTo("1250.500"));
    }

    @Test
    void aCodeIsGivenOnce() {
        String code = registered();
        long before = written.everything();

        register(zone(code)).then().statusCode(409).body("code", equalTo("unit-exists"));

        assertThat(written.everything()).isEqualTo(before);
    }

    @Test
    void ofTwoRegistrationsAtOnceOneWins() throws InterruptedException, ExecutionException {
        String code = code();
        Callable<Integer> registration = () -> register(zone(code)).statusCode();
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            Future<Integer> one = pool.submit(registration);
            Future<Integer> two = pool.submit(registration);

            assertThat(List.of(one.get(), two.get())).containsExactlyInAnyOrder(201, 409);
        }
        assertThat(written.audited(code)).containsExactly("unit.registered");
    }

    @Test
    void aRepeatedKeyAnswersTheSameAndRegistersNothing() {
        String code = code();
        Response first = keyed(code, zone(code));
        long before = written.everything();

        Response second = keyed(code, zone(code));

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        keyed(code, zone(code, "341721", "")).then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
        assertThat(written.everything()).isEqualTo(before);
    }

    @Test
    void theDivisionMustBeTheCallers() {
        long before = written.everything();
        String code = code();

        register(zone(code, "340100", ""))
                .then()
                .statusCode(404)
                .body("errors[0].pointer", equalTo("/division"))
                .body("errors[0].code", equalTo("outside-scope"));
        as(Tokens.withRoles("administrator").units(code))
                .contentType("application/json")
                .body(zone(code))
                .post("/api/v1/units")
                .then()
                .statusCode(404);

        assertThat(written.everything()).isEqualTo(before);
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        register(zone(code(), "341700", """
                "leadingIndustries":["C26","C27","C26"],"primaryIndustry":"C39","parent":"T-NONE",""").replace("\"type\":\"CONCENTRATION_AREA\",", ""))
                .then()
                .statusCode(422)
                .body("code", equalTo("unit-invalid"))
                .body(
                        "errors.pointer",
                        equalTo(List.of("/type", "/primaryIndustry", "/leadingIndustries/2", "/parent")))
                .body(
                        "errors.code",
                        equalTo(List.of(
                                "compulsory-for-zones", "not-among-leading", "duplicate-industry", "unknown-parent")));
    }

    @Test
    void aParkNeedsAZoneThatExistsThen() {
        String zone = registered();
        String bureau = code();
        register(department(bureau, "")).then().statusCode(201);
        String own = code();

        register(zone(code(), "341700", parent(zone))).then().statusCode(201).body("parent", equalTo(zone));
        register(zone(code(), "341700", parent(bureau)))
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("parent-not-zone")));
        register(zone(own, "341700", parent(own)))
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("own-parent")));
        register(zone(code(), "341700", parent(zone)).replace("2016-01-01", "2015-12-31"))
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("unknown-parent")));
    }

    @Test
    void aParentOutsideTheScopeDoesNotExist() {
        String zone = registered();

        as(Tokens.withRoles("administrator").divisions("341721"))
                .contentType("application/json")
                .body(zone(code(), "341721", parent(zone)))
                .post("/api/v1/units")
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("unknown-parent")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"code\":\"                    | \"code\":\"lower-               | /code              | wrong-format",
                "\"kind\":\"ZONE\"              | \"kind\":\"PARK\"               | /kind              | wrong-type",
                "\"kind\":\"ZONE\"              | \"kind\":2                      | /kind              | wrong-type",
                "\"kind\":\"ZONE\"              | \"kind\":null                   | /kind              | required",
                "\"division\":\"341700\"        | \"division\":\"3417\"           | /division          | wrong-format",
                "\"division\":\"341700\"        | \"division\":341700             | /division          | wrong-type",
                "\"zh\":\"开发区\"               | \"zh\":\"  \"                   | /names/zh          | too-short",
                "\"zh\":\"开发区\"               | \"zh\":\"开\\u0000区\"          | /names/zh          | wrong-type",
                "\"zh\":\"开发区\"               | \"zh\":\"开\\ud800区\"          | /names/zh          | wrong-type",
                "\"zh\":\"开发区\"               | \"zh\":\"开\\n区\"              | /names/zh          | invalid",
                "\"zh\":\"开发区\"               | \"fr\":\"Zone\"                 | /names/fr          | unknown-member",
                "\"validFrom\":\"2016-01-01\"   | \"validFrom\":\"2016-02-30\"    | /validFrom         | wrong-type",
                "\"validFrom\":\"2016-01-01\"   | \"validFrom\":16801             | /validFrom         | wrong-type",
                "\"validFrom\":\"2016-01-01\"   | \"validFrom\":\"2016-01-01T00:00:00Z\" | /validFrom  | wrong-type",
                "\"validFrom\":\"2016-01-01\"   | \"validFrom\":\"0016-01-01\"    | /validFrom         | invalid",
                "\"documentNumber\":\"No. 1\"   | \"documentNumber\":\"\"         | /documentNumber    | too-short",
                "\"reason\":\"initial\"         | \"other\":\"initial\"           | /other             | unknown-member",
                "\"type\":                      | \"approvedAreaHa\":\"0\",\"type\":  | /approvedAreaHa | out-of-range",
                "\"type\":                      | \"approvedAreaHa\":\"much\",\"type\": | /approvedAreaHa | wrong-type",
                "\"type\":                      | \"approvedAreaHa\":\"1.0000001\",\"type\": | /approvedAreaHa | out-of-range",
                "\"type\":                      | \"leadingIndustries\":[null],\"type\": | /leadingIndustries/0 | required",
                "\"type\":                      | \"leadingIndustries\":\"C26\",\"type\": | /leadingIndustries | wrong-type",
                "\"type\":                      | \"leadingIndustries\":[\"c26\"],\"type\": | /leadingIndustries/0 | wrong-format",
                "\"type\":                      | \"landUse\":{\"industryHa\":\"1\",\"housingHa\":\"1\"},\"type\": | /landUse/publicFacilitiesHa | required",
                "\"type\":                      | \"landUse\":{\"industryHa\":\"-1\",\"housingHa\":\"1\",\"publicFacilitiesHa\":\"1\"},\"type\": | /landUse/industryHa | out-of-range",
                "\"type\":                      | \"partners\":[{\"name\":{}}],\"type\": | /partners/0/name/zh | required",
                "\"type\":                      | \"partners\":[{\"name\":{\"zh\":\"a\"},\"division\":\"3417\"}],\"type\": | /partners/0/division | wrong-format",
                "\"type\":                      | \"parent\":\"x\",\"type\":      | /parent            | wrong-format",
            })
    void aWrongMemberIsRefusedWithItsPlace(String right, String wrong, String pointer, String fault) {
        long before = written.everything();

        register(zone(code()).replace(right, wrong))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-body"))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(fault));

        assertThat(written.everything()).isEqualTo(before);
    }

    @Test
    void problemsAreToldInChineseToo() {
        String code = registered();

        register(zone(code)).then().body("title", equalTo("The code is taken"));
        as(Tokens.withRoles("administrator").divisions("3417"))
                .header("Accept-Language", "zh-CN")
                .get(path("T-NONE"))
                .then()
                .statusCode(404);
    }

    private static Response keyed(String key, String body) {
        return administrator()
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/units");
    }

    private static String parent(String code) {
        return "\"parent\":\"" + code + "\",";
    }
}
