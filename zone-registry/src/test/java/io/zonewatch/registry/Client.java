package io.zonewatch.registry;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.zonewatch.testing.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** Requests as people of the city send them, and bodies to send. */
public final class Client {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Client() {}

    /** The administrator of Chizhou (3417). */
    public static RequestSpecification administrator() {
        return as(Tokens.withRoles("administrator").divisions("3417"));
    }

    public static RequestSpecification as(Tokens token) {
        return given().auth().oauth2(token.sign()).header("Accept-Language", "en");
    }

    /** A code that no other test uses. */
    public static String code() {
        return "T-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT).substring(0, 18);
    }

    public static String zone(String code) {
        return zone(code, "341700", "");
    }

    /** A zone, registered on 2016-01-01, with further members (each ended by a comma). */
    public static String zone(String code, String division, String more) {
        return """
               {"reason":"initial","documentNumber":"No. 1","validFrom":"2016-01-01",%s
                "type":"CONCENTRATION_AREA","division":"%s","names":{"en":"Zone","zh":"开发区"},
                "kind":"ZONE","code":"%s"}""".formatted(more, division, code);
    }

    public static String department(String code, String more) {
        return """
               {"code":"%s","kind":"DEPARTMENT","names":{"zh":"局","en":"Bureau"},"division":"341700",%s
                "validFrom":"2016-01-01","documentNumber":"No. 1","reason":"initial"}""".formatted(code, more);
    }

    public static Response register(String body) {
        return administrator().contentType("application/json").body(body).post("/api/v1/units");
    }

    /** Registers a zone and returns its code. */
    public static String registered() {
        String code = code();
        register(zone(code)).then().statusCode(201);
        return code;
    }

    /** A patch with a ground: members, then the day. */
    public static String patch(String members, String validFrom) {
        return """
               {%s"validFrom":"%s","documentNumber":"No. 2","reason":"decided"}""".formatted(members.isEmpty() ? "" : members + ",", validFrom);
    }

    public static Response change(String code, String tag, String patch) {
        return change(administrator(), code, tag, patch);
    }

    public static Response change(RequestSpecification who, String code, String tag, String patch) {
        RequestSpecification request = who.contentType("application/merge-patch+json");
        if (tag != null) {
            request = request.header("If-Match", tag);
        }
        return request.body(patch.getBytes(StandardCharsets.UTF_8)).patch(path(code));
    }

    /** A command to a unit in its present version: members, then the day. */
    public static Response command(String code, String command, String members, String validFrom) {
        return command(administrator(), code, command, tag(path(code)), patch(members, validFrom));
    }

    public static Response command(RequestSpecification who, String code, String command, String tag, String body) {
        RequestSpecification request = who.contentType("application/json");
        if (tag != null) {
            request = request.header("If-Match", tag);
        }
        return request.body(body.getBytes(StandardCharsets.UTF_8)).post(path(code) + "/" + command);
    }

    /** Lets a zone have a boundary. */
    public static Response draw(String code, String geoJson, String validFrom) {
        return administrator()
                .contentType("application/json")
                .header("If-Match", tag(path(code)))
                .body(patch("\"boundary\":" + geoJson, validFrom))
                .put(path(code) + "/boundary");
    }

    /** A polygon with the west, south, east and north sides in degrees. */
    public static String rectangle(String west, String south, String east, String north) {
        return """
               {"type":"Polygon","coordinates":[[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]]}""".formatted(west, south, east, north);
    }

    /** The body of an answer. The paths of REST Assured are scripts, compiled anew at each use: too slow for many answers. */
    public static JsonNode json(Response answer) {
        try {
            return JSON.readTree(answer.asByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String tag(String path) {
        return administrator().get(path).then().statusCode(200).extract().header("ETag");
    }

    public static String path(String code) {
        return "/api/v1/units/" + code;
    }
}
