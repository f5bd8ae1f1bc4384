package io.zonewatch.registry.policy;

import static io.zonewatch.registry.Client.as;
import static io.zonewatch.registry.Client.code;
import static io.zonewatch.registry.Client.command;
import static io.zonewatch.registry.Client.path;
import static io.zonewatch.registry.Client.zone;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.zonewatch.testing.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A city that the rules of the shipped plan bind, and no other: what other tests register is not judged by them.
 *
 * @param prefix the first four digits of its division code, which no other test uses
 */
public record City(String prefix) {

    private static final Path RULES =
            Path.of(System.getProperty("zonewatch.root"), "deploy/plans/chizhou-2015/rules.json");

    /** Members of a zone that keeps to the rules; each ended by a comma. */
    public static final String GOOD =
            "\"level\":\"PROVINCIAL\",\"leadingIndustries\":[\"C26\",\"C27\"],\"primaryIndustry\":\"C26\",";

    /** Members of a zone with one leading industry, which is one too few. */
    public static final String ONE_INDUSTRY =
            "\"level\":\"PROVINCIAL\",\"leadingIndustries\":[\"C26\"],\"primaryIndustry\":\"C26\",";

    /** The code of its plan. */
    public String plan() {
        return "plan-" + prefix;
    }

    /** The shipped rules as this city's. */
    public String rules() {
        try {
            return Files.readString(RULES)
                    .replace("\"division\": \"3417\"", "\"division\": \"" + prefix + "\"")
                    .replace("\"code\": \"chizhou-2015\"", "\"code\": \"" + plan() + "\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Publishes them, unless that was done before. */
    public City bound() {
        publish(rules(), "bound-" + prefix).then().statusCode(anyOf(is(201), is(409)));
        return this;
    }

    public Response publish(String rules, String key) {
        return administrator()
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(rules)
                .post("/api/v1/rule-sets");
    }

    public RequestSpecification administrator() {
        return as(Tokens.withRoles("administrator").divisions(prefix));
    }

    /** Registers a zone from the beginning of 2016. */
    public Response register(String code, String more) {
        return administrator()
                .contentType("application/json")
                .body(zone(code, prefix + "00", more))
                .post("/api/v1/units");
    }

    /** Registers a zone and returns its code. */
    public String registered(String more) {
        String code = code();
        register(code, more).then().statusCode(201);
        return code;
    }

    /** A zone that keeps to the rules and has a statistician. */
    public String exemplary(String more) {
        String code = registered(GOOD + more);
        people(code, "\"0-0\"", STATISTICIAN).then().statusCode(201);
        return code;
    }

    /** One statistician, as the body of a request. */
    public static final String STATISTICIAN =
            "{\"contacts\":[{\"role\":\"STATISTICIAN\",\"name\":\"李\",\"locale\":\"en\"}]}";

    public Response people(String code, String tag, String body) {
        return administrator()
                .contentType("application/json")
                .header("If-Match", tag)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .put(path(code) + "/contacts");
    }

    /** Commands a zone in its present version: members, each ended by a comma, then the day. */
    public Response commanded(String code, String what, String members, String validFrom) {
        return command(administrator(), code, what, tag(code), grounded(members, validFrom));
    }

    /** Changes a zone in its present version. */
    public Response changed(String code, String members, String validFrom) {
        return administrator()
                .contentType("application/merge-patch+json")
                .header("If-Match", tag(code))
                .body(grounded(members, validFrom).getBytes(StandardCharsets.UTF_8))
                .patch(path(code));
    }

    /** Lets a zone have a boundary. */
    public Response drawn(String code, String geoJson, String more, String validFrom) {
        return administrator()
                .contentType("application/json")
                .header("If-Match", tag(code))
                .body(grounded("\"boundary\":" + geoJson + "," + more, validFrom))
                .put(path(code) + "/boundary");
    }

    /** What is found about a zone on a day. */
    public Response findings(String code, String day) {
        return administrator().queryParam("validOn", day).get(path(code) + "/findings");
    }

    private String tag(String code) {
        return administrator()
                .queryParam("validOn", "2016-01-01")
                .get(path(code))
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    private static String grounded(String members, String validFrom) {
        return """
               {%s"validFrom":"%s","documentNumber":"No. 2","reason":"decided"}""".formatted(members, validFrom);
    }
}
