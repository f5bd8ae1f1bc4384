package io.zonewatch.chassis;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client meets: identity, scope, entity tags, idempotency, and problems it can understand. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class)
class RequestsTest {

    @Inject
    Jdbc jdbc;

    @Test
    void withoutATokenNothingIsAnswered() {
        given().get("/api/v1/things")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("unauthenticated"));
    }

    @Test
    void aForgedOrExpiredTokenIsNone() {
        for (Tokens token : new Tokens[] {
            Tokens.withRoles("administrator").divisions("CN").forged(),
            Tokens.withRoles("administrator").divisions("CN").expired()
        }) {
            given().auth()
                    .oauth2(token.sign())
                    .get("/api/v1/things")
                    .then()
                    .statusCode(401)
                    .body("code", equalTo("unauthenticated"));
        }
    }

    @Test
    void aRoleThatDoesNotSufficeIsRefused() {
        given().auth()
                .oauth2(Tokens.withRoles("statistician").divisions("CN").sign())
                .get("/api/v1/things")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("forbidden"));
    }

    @Test
    void whatLiesOutsideTheScopeDoesNotExist() {
        String code = code();
        create(body(code, "here")).then().statusCode(201);

        given().auth()
                .oauth2(Tokens.withRoles("reviewer").divisions("3418").sign())
                .get("/api/v1/things/" + code)
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        given().auth()
                .oauth2(Tokens.withRoles("reviewer").sign())
                .get("/api/v1/things?limit=500")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
        given().auth()
                .oauth2(Tokens.withRoles("reviewer").units(code).sign())
                .get("/api/v1/things")
                .then()
                .body("items.code", equalTo(List.of(code)));
    }

    @Test
    void figuresKeepTheirScale() {
        String code = code();

        create(body(code, "scale")).then().statusCode(201).body(matchesPattern("(?s).*\"amount\":0\\.10.*"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"code\":                                                                  | /        | not-json",
                "null                                                                         | /        | required",
                "{\"code\":\"X-1\",\"code\":\"X-2\",\"division\":\"341700\",\"name\":\"n\",\"amount\":1}  | /code | repeated-member",
                "{\"code\":\"X-1\",\"division\":\"341700\",\"name\":\"n\",\"amount\":1,\"x\":2}   | /x       | unknown-member",
                "{\"code\":\"X-1\",\"division\":\"341700\",\"name\":\"n\",\"amount\":\"much\"}    | /amount  | wrong-type",
                "{\"code\":\"X-1\",\"division\":\"341700\",\"name\":5,\"amount\":1}              | /name    | wrong-type",
                "{\"division\":\"341700\",\"name\":\"n\",\"amount\":1}                         | /code    | required",
                "{\"code\":\"X-1\",\"division\":\"34\",\"name\":\"n\",\"amount\":1}              | /division| wrong-format",
                "{\"code\":\"X-1\",\"division\":\"341700\",\"name\":\"a name that is far too long\",\"amount\":1} | /name | too-long"
            })
    void aWrongBodyIsRefusedWithItsPlace(String body, String pointer, String code) {
        long before = things();

        create(body)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-body"))
                .body("errors.code", hasItem(code))
                .body("errors.pointer", hasItem("/".equals(pointer) ? "" : pointer));

        assertThat(things()).isEqualTo(before);
    }

    @Test
    void everyPlaceOfAWrongBodyIsNamedWithWhatWasExpected() {
        Response answer =
                create("{\"code\":7,\"division\":[\"341700\"],\"name\":\"n\",\"amount\":\"much\",\"x\":{\"y\":1}}");

        answer.then()
                .statusCode(400)
                .body("code", equalTo("invalid-body"))
                .body("errors.pointer", containsInAnyOrder("/code", "/division", "/amount", "/x"))
                .body("errors.find { it.pointer == '/code' }.code", equalTo("wrong-type"))
                .body("errors.find { it.pointer == '/code' }.detail", containsString("文本"))
                .body("errors.find { it.pointer == '/amount' }.detail", containsString("十进制数"))
                .body("errors.find { it.pointer == '/x' }.code", equalTo("unknown-member"));
        admin().header("Accept-Language", "en")
                .header("If-Match", "\"1-0\"")
                .contentType("application/merge-patch+json")
                .body("{\"name\":[],\"y\":1}")
                .patch("/api/v1/things/NONE")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/name", "/y"))
                .body("errors.find { it.pointer == '/name' }.detail", containsString("Expected: a text."));
    }

    @Test
    void aWrongTypeAndABrokenConstraintAreToldInOneAnswer() {
        Response answer = create("{\"code\":\"\",\"division\":341700,\"amount\":\"much\"}");

        answer.then()
                .statusCode(400)
                .body("code", equalTo("invalid-body"))
                .body("errors.pointer", hasItems("/code", "/division", "/amount", "/name"))
                .body("errors.findAll { it.pointer == '/division' }.code", equalTo(List.of("wrong-type")))
                .body("errors.find { it.pointer == '/name' }.code", equalTo("required"));
        admin().header("If-Match", "\"1-0\"")
                .contentType("application/merge-patch+json")
                .body("{\"name\":\"\",\"y\":1}")
                .patch("/api/v1/things/NONE")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/name", "/y"));
    }

    @Test
    void aKeyOfNoCharactersIsRefused() {
        for (String key : List.of("", " ", "k".repeat(256))) {
            create(body(code(), "keyed"), key)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("invalid-parameter"))
                    .body("errors.pointer", hasItem("Idempotency-Key"))
                    .body("errors.code", hasItem(key.isBlank() ? "too-short" : "too-long"));
        }
    }

    @Test
    void anAddressThatIsTooLongIsRefusedWithAProblemDocument() {
        admin().header("Accept-Language", "en")
                .get("/api/v1/things/" + "n".repeat(5000))
                .then()
                .statusCode(414)
                .contentType("application/problem+json")
                .body("code", equalTo("uri-too-long"))
                .body("detail", equalTo("Path and query have more than 4096 characters."));
    }

    @Test
    void headersThatAreTooLargeAreRefusedWithAProblemDocument() {
        admin().header("Accept-Language", "en")
                .header("X-Long", "n".repeat(21_000))
                .get("/api/v1/things")
                .then()
                .statusCode(431)
                .contentType("application/problem+json")
                .body("code", equalTo("headers-too-large"))
                .body("detail", equalTo("Names and values of the headers have more than 20480 bytes."));
        admin().header("X-Long", "n".repeat(16_000))
                .get("/api/v1/things")
                .then()
                .statusCode(200);
    }

    @Test
    void ofALongBodyTheFirstPlaceIsNamed() {
        String text = "n".repeat(1 << 17);

        create("{\"code\":7,\"division\":[],\"name\":\"" + text + "\",\"amount\":1}")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/code")));
    }

    @Test
    void aWrongMediaTypeAndAnUnknownParameterAreRefused() {
        admin().contentType("text/plain")
                .body("x")
                .post("/api/v1/things")
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported-media-type"));
        admin().get("/api/v1/things?limt=3").then().statusCode(400).body("code", equalTo("unknown-parameter"));
        admin().get("/api/v1/things?limit=501").then().statusCode(400).body("code", equalTo("invalid-parameter"));
        admin().get("/api/v1/things?cursor=%25").then().statusCode(400).body("code", equalTo("invalid-parameter"));
    }

    @Test
    void problemsSpeakTheCallersLanguage() {
        admin().header("Accept-Language", "en")
                .get("/api/v1/things/NONE")
                .then()
                .statusCode(404)
                .body("title", equalTo("Not found"));
        admin().header("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8")
                .get("/api/v1/things/NONE")
                .then()
                .body("title", equalTo("未找到"));
    }

    @Test
    void anEntityTagSavesReadingAndGuardsChanging() {
        String code = code();
        String tag =
                create(body(code, "first")).then().statusCode(201).extract().header("ETag");
        String path = "/api/v1/things/" + code;

        admin().header("If-None-Match", tag).get(path).then().statusCode(304);
        rename(path, null, "second").then().statusCode(428).body("code", equalTo("precondition-required"));
        rename(path, tag, "second").then().statusCode(200);
        rename(path, tag, "third").then().statusCode(412).body("code", equalTo("precondition-failed"));
        admin().get(path).then().body("name", equalTo("second"));
    }

    @Test
    void anEntityTagIsFoundInAListAndAWeakOneSavesReadingOnly() {
        String code = code();
        String tag =
                create(body(code, "first")).then().statusCode(201).extract().header("ETag");
        String path = "/api/v1/things/" + code;

        admin().header("If-None-Match", "\"other\", W/" + tag).get(path).then().statusCode(304);
        rename(path, "W/" + tag, "second").then().statusCode(412);
        rename(path, "\"0-ab\", " + tag, "second").then().statusCode(200);
        rename(path, "*", "third").then().statusCode(200).body("name", equalTo("third"));
        rename("/api/v1/things/NONE", "*", "third").then().statusCode(404);
    }

    /** It is carried out, so it is no answer that nothing is new (RFC 9110, 13.1.2), also where the tag of what comes of it is known. */
    @Test
    void whatChangesIsNotAnsweredAsKnown() {
        String code = code();
        String tag = create(body(code, "same")).header("ETag");
        String next = tag.replace("\"1-", "\"2-");

        change(tag, next, "same")
                .patch("/api/v1/things/" + code)
                .then()
                .statusCode(200)
                .header("ETag", next);
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        String marker = "Q" + code().substring(0, 8);
        create(body(marker + 0, "part")).then().statusCode(201);
        create(body(marker + 1, "part")).then().statusCode(201);
        String cursor = admin().get("/api/v1/things?limit=1").then().extract().path("next");

        admin().get("/api/v1/dead-letters?cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("cursor"));
    }

    @Test
    void aParameterGivenTwiceIsRefused() {
        admin().get("/api/v1/things?limit=1&limit=500")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"))
                .body("errors.pointer", hasItem("limit"))
                .body("errors.code", hasItem("given-twice"));
    }

    @Test
    void whatWasExpectedOfAParameterIsSaid() {
        english("/api/v1/things?limit=abc")
                .body("errors[0].code", equalTo("wrong-type"))
                .body(
                        "errors[0].detail",
                        equalTo("The value does not have the expected type or form. Expected: a whole number."));
        english("/api/v1/things?limit=").body("errors[0].code", equalTo("required"));
    }

    @Test
    void whichMethodsAPathTakesIsSaidOfThePathAlone() {
        admin().delete("/api/v1/things/NONE")
                .then()
                .statusCode(405)
                .header("Allow", equalTo("GET, HEAD, OPTIONS, PATCH"))
                .body("code", equalTo("method-not-allowed"));
        admin().options("/api/v1/things").then().header("Allow", equalTo("GET, HEAD, OPTIONS, POST"));
    }

    private static ValidatableResponse english(String path) {
        return admin().header("Accept-Language", "en").get(path).then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "{tag}", "W/{tag}", "\"9-0\", {tag}"})
    void whatMustNotBeThereIsNotChangedEither(String ifNoneMatch) {
        String code = code();
        String tag = create(body(code, "there")).header("ETag");

        for (String ifMatch : List.of("*", tag)) {
            change(ifMatch, ifNoneMatch.replace("{tag}", tag), "another")
                    .patch("/api/v1/things/" + code)
                    .then()
                    .statusCode(412)
                    .body("code", equalTo("precondition-failed"));
        }
        change(null, ifNoneMatch.replace("{tag}", tag), "another")
                .patch("/api/v1/things/" + code)
                .then()
                .statusCode(412);
        admin().get("/api/v1/things/" + code).then().body("name", equalTo("there"));
    }

    @Test
    void anotherVersionMayBeThereAndOfNothingNothingIsJudged() {
        String code = code();
        create(body(code, "there"));

        change("*", "\"9-0\"", "another").patch("/api/v1/things/" + code).then().statusCode(200);
        change("*", "*", "another").patch("/api/v1/things/" + code()).then().statusCode(404);
    }

    @Test
    void aRepeatedKeyReplaysTheAnswerAndCreatesNothing() {
        String code = code();
        String key = UUID.randomUUID().toString();
        Response first = create(body(code, "once"), key);
        long before = things();

        Response second = create(body(code, "once"), key);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(things()).isEqualTo(before);
        create(body(code, "other"), key).then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
    }

    /** Whose answer was lost reads again, and repeats with the tag of what came of it. */
    @Test
    void aRepeatedKeyIsRecognisedWithAnotherTag() {
        String path = "/api/v1/things/" + code();
        create(body(path.substring(path.lastIndexOf('/') + 1), "first"));
        String key = UUID.randomUUID().toString();
        Response first = renamed(path, key, "*");

        Response again = renamed(path, key, first.header("ETag"));

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.statusCode()).as(again.asString()).isEqualTo(200);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    }

    private static Response renamed(String path, String key, String ifMatch) {
        return admin().contentType("application/merge-patch+json")
                .header("Idempotency-Key", key)
                .header("If-Match", ifMatch)
                .body("{\"name\":\"renamed\"}")
                .patch(path);
    }

    @Test
    void whatFailsLateLeavesNothingBehind() {
        String code = code();
        String key = UUID.randomUUID().toString();

        create(body(code, "fail late"), key).then().statusCode(422);

        assertThat(count("thing", "code", code)).isZero();
        assertThat(count("outbox", "record_key", code)).isZero();
        assertThat(count("audit_entry", "subject_id", code)).isZero();
        assertThat(count("idempotency_key", "key", key)).isZero();
    }

    @Test
    void listsAreReadInParts() {
        String marker = "P" + code().substring(0, 8);
        for (int i = 0; i < 3; i++) {
            create(body(marker + i, "part")).then().statusCode(201);
        }
        String token = Tokens.withRoles("reviewer")
                .units(marker + 0, marker + 1, marker + 2)
                .sign();

        String next = given().auth()
                .oauth2(token)
                .get("/api/v1/things?limit=2")
                .then()
                .body("items.size()", equalTo(2))
                .extract()
                .path("next");

        given().auth()
                .oauth2(token)
                .get("/api/v1/things?limit=2&cursor=" + next)
                .then()
                .body("items.code", equalTo(List.of(marker + 2)))
                .body("next", equalTo(null));
    }

    private long things() {
        return jdbc.queryOne("select count(*) from thing", row -> row.getLong(1))
                .orElseThrow();
    }

    private long count(String table, String column, String value) {
        return jdbc.queryOne(
                        "select count(*) from " + table + " where " + column + " = ?", row -> row.getLong(1), value)
                .orElseThrow();
    }

    private static String code() {
        return UUID.randomUUID().toString().toUpperCase(java.util.Locale.ROOT).substring(0, 18);
    }

    private static String body(String code, String name) {
        return """
               {"code":"%s","division":"341700","name":"%s","amount":0.10}""".formatted(code, name);
    }

    private static RequestSpecification admin() {
        return given().auth()
                .oauth2(Tokens.withRoles("administrator").divisions("3417").sign());
    }

    private static Response create(String body) {
        return create(body, UUID.randomUUID().toString());
    }

    private static Response create(String body, String key) {
        return admin().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/things");
    }

    private static RequestSpecification change(String ifMatch, String ifNoneMatch, String name) {
        RequestSpecification request = admin().contentType("application/merge-patch+json")
                .header("If-None-Match", ifNoneMatch)
                .body("{\"name\":\"" + name + "\"}");
        return ifMatch == null ? request : request.header("If-Match", ifMatch);
    }

    private static Response rename(String path, String ifMatch, String name) {
        RequestSpecification request = admin().contentType("application/merge-patch+json");
        if (ifMatch != null) {
            request = request.header("If-Match", ifMatch);
        }
        return request.body("{\"name\":\"" + name + "\"}").patch(path);
    }
}
