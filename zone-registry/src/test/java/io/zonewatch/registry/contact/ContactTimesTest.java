package io.zonewatch.registry.contact;

import static io.zonewatch.registry.Client.administrator;
import static io.zonewatch.registry.Client.as;
import static io.zonewatch.registry.Client.change;
import static io.zonewatch.registry.Client.code;
import static io.zonewatch.registry.Client.patch;
import static io.zonewatch.registry.Client.path;
import static io.zonewatch.registry.Client.register;
import static io.zonewatch.registry.Client.registered;
import static io.zonewatch.registry.Client.zone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.clock.SimulatedClock;
import io.zonewatch.registry.RealServers;
import io.zonewatch.registry.Written;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of people hold from a day on; what was known before stays to be asked for. Today is 2016-01-01. */
@QuarkusTest
@RealServers
class ContactTimesTest {

    private static final String TOPIC = "zonewatch.registry.contacts.v1";

    @Inject
    Written written;

    @Inject
    BusinessClock clock;

    @Test
    void aListHoldsFromItsDayUntilTheNextBegins() {
        String unit = registered();
        put(unit, null, list("", person("li", ""))).then().statusCode(201);
        put(unit, "\"1-0\"", list("\"validFrom\":\"2016-07-01\",", person("wang", "")))
                .then()
                .statusCode(200)
                .body("contacts.name", equalTo(List.of("wang")))
                .body("contacts.validFrom", equalTo(List.of("2016-07-01")));

        on(unit, "2016-06-30").body("contacts.name", equalTo(List.of("li"))).body("later", equalTo(List.of()));
        on(unit, "2016-07-01").body("contacts.name", equalTo(List.of("wang")));
        administrator()
                .get(contacts(unit))
                .then()
                .header("ETag", startsWith("\"2-"))
                .body("contacts.name", equalTo(List.of("li")))
                .body("contacts.validTo", equalTo(List.of("2016-07-01")))
                .body("later.name", equalTo(List.of("wang")))
                .body("later.validFrom", equalTo(List.of("2016-07-01")));
    }

    @Test
    void whatWasKnownBeforeStaysToBeAskedFor() {
        String unit = registered();
        put(unit, null, list("", person("li", ""))).then().statusCode(201);
        Instant before = later();
        later();
        put(unit, "\"1-0\"", list("", person("wang", ""))).then().statusCode(200);

        administrator()
                .queryParam("asOf", before.toString())
                .get(contacts(unit))
                .then()
                .statusCode(200)
                .body("contacts.name", equalTo(List.of("li")));
        administrator().get(contacts(unit)).then().body("contacts.name", equalTo(List.of("wang")));
    }

    @Test
    void consumersGetWhoAppliesNowAndWhoComesLaterWithTheirDays() {
        String unit = registered();
        put(unit, null, list("", person("li", ""), person("zhao", "\"validTo\":\"2016-03-01\",")));
        put(unit, "\"1-0\"", list("\"validFrom\":\"2016-07-01\",", person("li", ""), person("wang", "")));

        List<JsonNode> people = people(unit, 1);
        assertThat(people).extracting(one -> one.path("name").asText()).containsExactly("li", "zhao", "wang");
        assertThat(people)
                .extracting(one -> one.path("validFrom").asText())
                .containsExactly("2016-01-01", "2016-01-01", "2016-07-01");
        assertThat(people)
                .extracting(one -> one.path("validTo").asText(null))
                .containsExactly(null, "2016-03-01", null);
    }

    @Test
    void whoIsOnTheListAlreadyKeepsTheFirstDay() {
        String unit = registered();
        put(unit, null, list("", person("li", "\"validFrom\":\"2014-03-01\",")))
                .then()
                .statusCode(201);

        put(unit, null, list("", person("li", ""))).then().statusCode(200).header("ETag", startsWith("\"1-"));
        put(unit, "\"1-0\"", list("\"validFrom\":\"2016-07-01\",", person("li", ""), person("wang", "")))
                .then()
                .body("contacts.validFrom", equalTo(List.of("2014-03-01", "2016-07-01")));
    }

    @Test
    void aListThatWasAnnouncedIsCalledOffByTheOneBefore() {
        String unit = registered();
        put(unit, null, list("", person("li", "")));
        put(unit, "\"1-0\"", list("\"validFrom\":\"2016-07-01\",", person("wang", "")));

        put(unit, "\"2-0\"", list("\"validFrom\":\"2016-07-01\",", person("li", "\"validFrom\":\"2016-01-01\",")))
                .then()
                .statusCode(200);

        administrator()
                .get(contacts(unit))
                .then()
                .body("contacts.name", equalTo(List.of("li")))
                .body("contacts.validTo", equalTo(Arrays.asList((Object) null)))
                .body("later", equalTo(List.of()));
        assertThat(people(unit, 2)).hasSize(1);
    }

    @Test
    void thePastChangesOnlyWithAReason() {
        String unit = since2010();
        put(unit, null, list("", person("li", ""))).then().statusCode(201);
        long before = written.everything();

        put(unit, "\"1-0\"", list("\"validFrom\":\"2015-06-01\",", person("wang", "")))
                .then()
                .statusCode(422)
                .body("code", equalTo("contacts-invalid"))
                .body("errors[0].pointer", equalTo("/validFrom"))
                .body("errors[0].code", equalTo("past-needs-reason"));
        assertThat(written.everything()).isEqualTo(before);

        put(unit, "\"1-0\"", list("\"validFrom\":\"2015-06-01\",\"reason\":\"forgotten\",", person("wang", "")))
                .then()
                .statusCode(200);
        on(unit, "2015-05-31").body("contacts", equalTo(List.of()));
        on(unit, "2015-12-31").body("contacts.name", equalTo(List.of("wang")));
        on(unit, "2016-01-01").body("contacts.name", equalTo(List.of("li")));
        assertThat(people(unit, 1)).hasSize(1);
    }

    @Test
    void theReasonQuotesNobody() {
        String unit = since2010();
        put(
                        unit,
                        null,
                        list(
                                "\"validFrom\":\"2015-06-01\",\"reason\":\"138 1234 1234 was wrong\",",
                                person("wang", "\"phone\":\"13812341234\",")))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"))
                .body("errors[0].code", equalTo("reason-names-person"));
    }

    @Test
    void aDayIsSeenAndCorrectedByThoseWhoseScopeHeldTheUnitOnIt() {
        String unit = code();
        register(zone(unit, "341721", "").replace("2016-01-01", "2010-01-01"));
        change(unit, "\"1-0\"", patch("\"division\":\"341722\"", "2016-01-01"))
                .then()
                .statusCode(200);
        put(unit, null, list("", person("li", ""))).then().statusCode(201);
        Tokens former = Tokens.withRoles("administrator").divisions("341721");
        Tokens present = Tokens.withRoles("administrator").divisions("341722");

        as(former)
                .queryParam("validOn", "2015-12-31")
                .get(contacts(unit))
                .then()
                .statusCode(200)
                .body("later", equalTo(List.of()));
        as(former).get(contacts(unit)).then().statusCode(404);
        as(present)
                .queryParam("validOn", "2015-12-31")
                .get(contacts(unit))
                .then()
                .statusCode(404);
        String past = list("\"validFrom\":\"2015-06-01\",\"reason\":\"forgotten\",", person("wang", ""));
        put(as(present), unit, "\"1-0\"", past).then().statusCode(404).body("errors[0].code", equalTo("outside-scope"));
        put(as(former), unit, "\"1-0\"", past).then().statusCode(404);
    }

    @Test
    void nobodyLeavesBeforeComing() {
        put(registered(), null, list("", person("li", ""), person("wang", "\"validTo\":\"2016-01-01\",")))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/contacts/1/validTo")))
                .body("errors.code", equalTo(List.of("ends-before-begin")));
        put(registered(), null, list("", person("li", "\"validFrom\":\"2016-07-01\",\"validTo\":\"2016-06-30\",")))
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("ends-before-begin")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"validFrom\":\"2016-02-30\", | /validFrom",
                "\"validFrom\":\"0016-02-01\", | /validFrom",
                "\"validFrom\":\"2016-02\",    | /validFrom",
                "\"validFrom\":20160201,       | /validFrom",
                "\"reason\":\" \",             | /reason",
                "\"validTo\":\"2016-02-01\",   | /validTo",
            })
    void aWrongDayIsRefusedWithItsPlace(String member, String pointer) {
        String unit = registered();
        long before = written.everything();

        put(unit, null, list(member, person("li", ""))).then().statusCode(400).body("errors.pointer", hasItem(pointer));

        assertThat(written.everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"validOn=2016-02-30", "validOn=x", "asOf=2099-01-01T00:00:00Z", "asOf=x", "validon=2016-01-01"})
    void aWrongParameterIsRefused(String query) {
        administrator().get(contacts(registered()) + "?" + query).then().statusCode(400);
    }

    @Test
    void beforeItsFirstDayAUnitHasNoPeopleToAskFor() {
        administrator()
                .queryParam("validOn", "2015-12-31")
                .get(contacts(registered()))
                .then()
                .statusCode(404);
    }

    @Test
    void ofTwoChangesOfTheSameListOneWins() throws InterruptedException {
        String unit = registered();
        put(unit, null, list("", person("li", ""))).then().statusCode(201);
        String seen = administrator().get(contacts(unit)).header("ETag");
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Integer> statuses = pool
                    .invokeAll(List.<Callable<Integer>>of(
                            () -> put(unit, seen, list("", person("wang", ""))).statusCode(),
                            () -> put(unit, seen, list("", person("zhao", ""))).statusCode()))
                    .stream()
                    .map(Future::resultNow)
                    .toList();

            assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        }
        assertThat(written.events(TOPIC, unit)).hasSize(2);
        assertThat(written.audited(unit)).containsExactly("unit.registered", "contacts.replaced", "contacts.replaced");
    }

    private Instant later() {
        return ((SimulatedClock) clock).advanceTo(clock.now().plusSeconds(1));
    }

    private List<JsonNode> people(String unit, int event) {
        Optional<JsonNode> state = written.events(TOPIC, unit).get(event);
        List<JsonNode> people = new ArrayList<>();
        state.orElseThrow().path("data").path("contacts").forEach(people::add);
        return people;
    }

    private static ValidatableResponse on(String unit, String day) {
        return administrator()
                .queryParams(Map.of("validOn", day))
                .get(contacts(unit))
                .then()
                .statusCode(200);
    }

    private static String since2010() {
        String unit = code();
        register(zone(unit).replace("2016-01-01", "2010-01-01")).then().statusCode(201);
        return unit;
    }

    private static String contacts(String unit) {
        return path(unit) + "/contacts";
    }

    /** Members of the list, then its people. */
    private static String list(String more, String... people) {
        return "{" + more + "\"contacts\":[" + String.join(",", people) + "]}";
    }

    private static String person(String name, String more) {
        return """
               {"locale":"zh-CN","email":"%s@example.invalid","name":"%s",%s"role":"STATISTICIAN"}""".formatted(name, name, more);
    }

    private static Response put(String unit, String tag, String body) {
        return put(administrator(), unit, tag, body);
    }

    private static Response put(RequestSpecification who, String unit, String tag, String body) {
        RequestSpecification request = who.contentType("application/json");
        if (tag != null) {
            request = request.header("If-Match", tag);
        }
        return request.body(body).put(contacts(unit));
    }
}
