package io.zonewatch.registry;

import static io.zonewatch.registry.Client.administrator;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;

/** Commands on things that have entity tags, and the papers they rest on. */
public final class Commands {

    private Commands() {}

    /** What a step rests on. */
    public static String paper(String on) {
        return "{\"on\":\"%s\",\"documentNumber\":\"No. 9\",\"reason\":\"decided\"}".formatted(on);
    }

    /** Posts as the administrator, without an entity tag. */
    public static Response post(String path, String body) {
        return post(administrator(), path, null, body);
    }

    /** Posts as the administrator who has just read the thing at the other path. */
    public static Response post(String path, String read, String body) {
        return post(administrator(), path, Client.tag(read), body);
    }

    public static Response post(RequestSpecification who, String path, String tag, String body) {
        RequestSpecification request = who.contentType("application/json");
        if (tag != null) {
            request = request.header("If-Match", tag);
        }
        return request.body(body.getBytes(StandardCharsets.UTF_8)).post(path);
    }

    /** Where what was created can be read. */
    public static String location(Response created) {
        return created.then().statusCode(201).extract().header("Location").replaceFirst("^https?://[^/]+", "");
    }
}
