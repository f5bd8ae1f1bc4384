package io.zonewatch.chassis;

import static io.restassured.RestAssured.given;
import static io.zonewatch.testing.hostile.HostileRequests.ANYONE;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import io.zonewatch.testing.hostile.HostileRequests;
import io.zonewatch.testing.hostile.Sample;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Every wrong request to the smallest service there is: the chassis refuses it by itself. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class)
class HostileRequestsTest {

    @TestFactory
    Stream<DynamicNode> whatIsWrongIsRefusedAndChangesNothing() {
        return HostileRequests.to("service")
                .operation("listThings", "administrator", "reviewer")
                .operation("getThing", () -> Sample.of("code", created()), ANYONE)
                .operation("createThing", () -> Sample.of(thing(code())), "administrator")
                .operation("renameThing", () -> Sample.of("code", created()), "administrator")
                .tests();
    }

    private static String created() {
        String code = code();
        given().auth()
                .oauth2(Tokens.withRoles("administrator").divisions("3417").sign())
                .contentType("application/json")
                .body(thing(code))
                .post("/api/v1/things")
                .then()
                .statusCode(201);
        return code;
    }

    private static String thing(String code) {
        return """
               {"code":"%s","division":"341700","name":"a thing","amount":0.10}""".formatted(code);
    }

    private static String code() {
        return UUID.randomUUID().toString().toUpperCase(Locale.ROOT).substring(0, 18);
    }
}
