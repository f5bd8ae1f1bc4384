package io.zonewatch.indicator;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zonewatch.testing.Tokens;
import java.nio.file.Files;
import java.nio.file.Path;

/** The service's API as the people of the suite use it. */
public final class Api {

    private final Tokens token;

    private Api(Tokens token) {
        this.token = token;
    }

    public static Api administrator() {
        return new Api(Tokens.withRoles("administrator").divisions("3417"));
    }

    public static Api statistician(String unit) {
        return new Api(Tokens.withRoles("statistician").units(unit));
    }

    public static Api zoneLeader(String unit) {
        return new Api(Tokens.withRoles("zone-leader").units(unit));
    }

    public static Api reviewer() {
        return new Api(Tokens.withRoles("reviewer").divisions("3417"));
    }

    public static Api as(Tokens token) {
        return new Api(token);
    }

    public RequestSpecification request() {
        return given().auth().oauth2(token.sign()).header("Accept-Language", "en");
    }

    public ValidatableResponse get(String path) {
        return request().get("/api/v1" + path).then();
    }

    public ValidatableResponse post(String path, String body) {
        return request()
                .contentType("application/json")
                .body(body)
                .post("/api/v1" + path)
                .then();
    }

    public ValidatableResponse put(String path, String body) {
        return request()
                .contentType("application/json")
                .body(body)
                .put("/api/v1" + path)
                .then();
    }

    /** A file of the repository. */
    public static String file(String path) {
        try {
            return Files.readString(Path.of("..").resolve(path));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
