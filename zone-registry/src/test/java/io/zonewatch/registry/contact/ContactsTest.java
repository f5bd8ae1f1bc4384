package io.zonewatch.registry.contact;

import static io.zonewatch.registry.Client.administrator;
import static io.zonewatch.registry.Client.path;
import static io.zonewatch.registry.Client.registered;
import static io.zonewatch.registry.Client.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.zonewatch.registry.RealServers;
import io.zonewatch.registry.Written;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The people of a unit: replaced as a whole, published, erased by an empty list. */
@QuarkusTest
@RealServers
class ContactsTest {

    private static final String TOPIC = "zonewatch.registry.contacts.v1";

    @Inject
    Written written;

    @Test
    void theFirstListIsCreatedWithoutAPrecondition() {
        String unit = registered();
        administrator()
                .get(contacts(unit))
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"0-"))
                .body("contacts", equalTo(List.of()));

        Response answer = put(unit, null, list(person("a@example.invalid"), person("b@example.invalid")));

        answer.then()
                .statusCode(201)
                .header("Location", endsWith(contacts(unit)))
                .header("ETag", startsWith("\"1-"))
                .body("unit", equalTo(unit))
                .body("contacts.email", equalTo(List.of("a@example.invalid", "b@example.invalid")))
                .body("contacts[0].name", equalTo("李"));
        assertThat(administrator().get(contacts(unit)).asByteArray()).isEqualTo(answer.asByteArray());
        assertThat(written.audited(unit)).containsExactly("unit.registered", "contacts.replaced");
        assertThat(written.events(TOPIC, unit)).hasSize(1);
    }

    @Test
    void theSamePeopleAgainChangeNothing() {
        String unit = registered();
        put(unit, null, list(person("a@example.invalid"))).then().statusCode(201);
        long before = written.everything();

        for (String tag : new String[] {null, "\"1-0\"", "\"9-0\""}) {
            put(unit, tag, list(person("a@example.invalid").replace("\"李\"", "\" 李 \"")))
                    .then()
                    .statusCode(200)
                    .header("ETag", startsWith("\"1-"));
        }

        assertThat(written.everything()).isEqualTo(before);
    }

    @Test
    void replacingNamesTheVersionThatWasSeen() {
        String unit = registered();
        put(unit, "\"3-0\"", list(person("a@example.invalid"))).then().statusCode(412);
        put(unit, tag(contacts(unit)), list(person("a@example.invalid"))).then().statusCode(201);

        put(unit, null, list(person("b@example.invalid"))).then().statusCode(428);
        put(unit, "\"0-0\"", list(person("b@example.invalid"))).then().statusCode(412);
        put(unit, tag(contacts(unit)), list(person("b@example.invalid"), person("a@example.invalid")))
                .then()
                .statusCode(200)
                .body("sequence", equalTo(2));
    }

    @Test
    void aJustificationThatQuotesSomebodyIsRefused() {
        String unit = registered();
        put(unit, null, list(person("a@example.invalid"))).then().statusCode(201);
        long before = written.everything();

        put(unit, "\"1-0\"", "{\"contacts\":[],\"justification\":\"A@example.invalid has left\"}")
                .then()
                .statusCode(422)
                .body("code", equalTo("contacts-invalid"))
                .body("errors[0].pointer", equalTo("/justification"))
                .body("errors[0].code", equalTo("reason-names-person"));

        assertThat(written.everything()).isEqualTo(before);
    }

    @Test
    void anEmptyListErasesAndTheSequenceGoesOn() {
        String unit = registered();
        put(unit, null, list(person("a@example.invalid"))).then().statusCode(201);

        put(unit, "\"1-0\"", list()).then().statusCode(200).body("sequence", equalTo(2));
        put(unit, null, list()).then().statusCode(200).body("sequence", equalTo(2));
        put(unit, null, list(person("a@example.invalid"))).then().statusCode(428);
        put(unit, "\"2-0\"", list(person("a@example.invalid"))).then().statusCode(200);

        List<Optional<JsonNode>> events = written.events(TOPIC, unit);
        assertThat(events).hasSize(3);
        assertThat(events.get(1)).isEmpty();
        assertThat(events.get(2).orElseThrow().path("sequence").asInt()).isEqualTo(3);
    }

    @Test
    void aListThatWasGivenIsNotCreated() {
        String unit = registered();
        create(unit, list(person("a@example.invalid"))).then().statusCode(201);

        create(unit, list(person("a@example.invalid"))).then().statusCode(412);
        create(unit, list(person("b@example.invalid")))
                .then()
                .statusCode(412)
                .body("code", equalTo("precondition-failed"));
    }

    @Test
    void anEmptyFirstListIsWhatThereWas() {
        String unit = registered();
        long before = written.everything();

        put(unit, null, list()).then().statusCode(200).header("ETag", startsWith("\"0-"));

        assertThat(written.everything()).isEqualTo(before);
    }

    @Test
    void ofTwoFirstListsAtOnceOneWins() throws InterruptedException {
        String unit = registered();
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Integer> statuses = pool
                    .invokeAll(List.<Callable<Integer>>of(
                            () -> put(unit, null, list(person("a@example.invalid")))
                                    .statusCode(),
                            () -> put(unit, null, list(person("b@example.invalid")))
                                    .statusCode()))
                    .stream()
                    .map(Future::resultNow)
                    .toList();

            assertThat(statuses).containsExactlyInAnyOrder(201, 428);
        }
        assertThat(written.events(TOPIC, unit)).hasSize(1);
    }

    @Test
    void nobodyIsNamedTwiceInTheSameRole() {
        String unit = registered();

        put(unit, null, list(person("a@example.invalid"), person("A@Example.invalid")))
                .then()
                .statusCode(422)
                .body("code", equalTo("contacts-invalid"))
                .body("errors[0].pointer", equalTo("/contacts/1"))
                .body("errors[0].code", equalTo("duplicate-contact"));
        put(
                        unit,
                        null,
                        list(
                                person("a@example.invalid"),
                                person("a@example.invalid").replace("STATISTICIAN", "ZONE_LEADER")))
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "li.ming+reports@stat.chizhou.gov.cn",
                "o'neil@example.invalid",
                " a@example.invalid ",
                "a@xn--fiqs8s.xn--fiqs8s",
            })
    void aMailboxIsTaken(String email) {
        String unit = registered();

        put(unit, null, list(person(email))).then().statusCode(201).body("contacts[0].email", equalTo(email.strip()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a@b",
                "@example.invalid",
                "a@example.invalid.",
                "a..b@example.invalid",
                ".a@example.invalid",
                "a b@example.invalid",
                "a@example..invalid",
                "a@-example.invalid",
                "a@exa_mple.invalid",
                "a@@example.invalid",
                "李@example.invalid",
                "a@[127.0.0.1]",
                "a@example.invalid\\r\\nBcc: b@example.invalid",
                "a@example.invalid,b@example.invalid",
            })
    void whatIsNoMailboxIsRefused(String email) {
        String unit = registered();
        long before = written.everything();

        put(unit, null, list(person(email)))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/contacts/0/email"))
                .body("errors.code", hasItem("wrong-format"));

        assertThat(written.everything()).isEqualTo(before);
    }

    @Test
    void aVeryLongAddressIsRefusedQuickly() {
        String unit = registered();

        put(unit, null, list(person("a.".repeat(200_000) + "@example.invalid")))
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                        | /contacts              | required",
                "{\"contacts\":null}                       | /contacts              | required",
                "{\"contacts\":{}}                         | /contacts              | wrong-type",
                "{\"contacts\":[null]}                     | /contacts/0            | required",
                "{\"contacts\":[{}]}                       | /contacts/0/role       | required",
                "{\"contacts\":[{\"fax\":\"1\"}]}          | /contacts/0/fax        | unknown-member",
                "{\"contacts\":[{\"phone\":\"1\"}]}        | /contacts/0/phone      | wrong-format",
                "{\"contacts\":[{\"phone\":13812341234}]}  | /contacts/0/phone      | wrong-type",
                "{\"contacts\":[{\"chat\":{\"qq\":\"1\"}}]}  | /contacts/0/chat/qq    | unknown-member",
                "{\"contacts\":[{\"chat\":\"zhang\"}]}     | /contacts/0/chat       | wrong-type",
                "{\"contacts\":[{\"chat\":{\"wecom\":\"\"}}]} | /contacts/0/chat/wecom | too-short",
                "{\"contacts\":[{\"chat\":{\"feishu\":\"a\\nb\"}}]} | /contacts/0/chat/feishu | invalid",
                "{\"contacts\":[{\"role\":\"CHIEF\"}]}     | /contacts/0/role       | wrong-type",
                "{\"contacts\":[{\"locale\":\"fr\"}]}      | /contacts/0/locale     | wrong-format",
                "{\"contacts\":[{\"name\":\" \"}]}         | /contacts/0/name       | too-short",
                "{\"contacts\":[{\"sub\":\"\"}]}           | /contacts/0/sub        | too-short",
                "{\"contacts\":[                           | ``                     | not-json",
            })
    void aWrongListIsRefusedWithItsPlace(String body, String pointer, String fault) {
        String unit = registered();
        long before = written.everything();

        put(unit, null, body)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-body"))
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(fault));

        assertThat(written.everything()).isEqualTo(before);
    }

    @Test
    void telephoneAndChatsAreKeptPublishedAndComparedInOneForm() {
        String unit = registered();
        String reached = person("a@example.invalid")
                .replace(
                        "\"role\"",
                        "\"phone\":\"(0566) 202-1234\",\"chat\":{\"wecom\":\" zhang \",\"feishu\":\"ou_1\"},\"role\"");

        put(unit, null, list(reached))
                .then()
                .statusCode(201)
                .body("contacts[0].phone", equalTo("+865662021234"))
                .body("contacts[0].chat.wecom", equalTo("zhang"))
                .body("contacts[0].chat.dingtalk", equalTo(null))
                .body("contacts[0].chat.feishu", equalTo("ou_1"));
        put(unit, null, list(reached.replace("(0566) 202-1234", "+86 566 2021234")))
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"1-"));

        JsonNode sent = written.events(TOPIC, unit).getFirst().orElseThrow().at("/data/contacts/0");
        assertThat(sent.path("phone").asText()).isEqualTo("+865662021234");
        assertThat(sent.at("/chat/wecom").asText()).isEqualTo("zhang");
        put(unit, "\"1-0\"", list(person("a@example.invalid").replace("\"role\"", "\"chat\":{},\"role\"")))
                .then()
                .statusCode(200)
                .body("contacts[0].chat", equalTo(null))
                .body("contacts[0].phone", equalTo(null));
    }

    @Test
    void aVeryLongTelephoneNumberIsRefusedQuickly() {
        put(
                        registered(),
                        null,
                        list(person("a@example.invalid")
                                .replace("\"role\"", "\"phone\":\"" + "1-".repeat(200_000) + "\",\"role\"")))
                .then()
                .statusCode(400);
    }

    @Test
    void anotherMediaTypeIsRefused() {
        administrator()
                .contentType("text/plain")
                .body("x")
                .put(contacts(registered()))
                .then()
                .statusCode(415);
    }

    private static String contacts(String unit) {
        return path(unit) + "/contacts";
    }

    private static String list(String... people) {
        return "{\"contacts\":[" + String.join(",", people) + "]}";
    }

    private static String person(String email) {
        return """
               {"locale":"zh-CN","email":"%s","name":"李","role":"STATISTICIAN"}""".formatted(email);
    }

    private static Response create(String unit, String body) {
        return administrator()
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body(body)
                .put(contacts(unit));
    }

    private static Response put(String unit, String tag, String body) {
        RequestSpecification request = administrator().contentType("application/json");
        if (tag != null) {
            request = request.header("If-Match", tag);
        }
        return request.body(body).put(contacts(unit));
    }
}
