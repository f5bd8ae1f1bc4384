package io.zonewatch.registry.contact;

import static io.zonewatch.registry.Client.administrator;
import static io.zonewatch.registry.Client.as;
import static io.zonewatch.registry.Client.path;
import static io.zonewatch.registry.Client.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.registry.RealServers;
import io.zonewatch.testing.Tokens;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Personal data is shown to those who need it; everybody else sees that there is somebody. */
@QuarkusTest
@RealServers
class ContactMaskingTest {

    private static final String PERSON = """
            {"contacts":[{"role":"STATISTICIAN","name":"张三","email":"zhangsan@example.invalid","phone":"138-1234-1234",
             "chat":{"wecom":"zhangsan"},"locale":"zh-CN","sub":"sub-zhang"}]}""";

    private String unit;

    @BeforeEach
    void aUnitWithAPerson() {
        unit = registered();
        administrator()
                .contentType("application/json")
                .body(PERSON)
                .put(contacts())
                .then()
                .statusCode(201)
                .body("masked", equalTo(false))
                .body("contacts[0].phone", equalTo("+8613812341234"));
    }

    @Test
    void whoKeepsTheListOrMustReachPeopleSeesAll() {
        for (Tokens one : List.of(
                Tokens.withRoles("administrator").divisions("3417"),
                Tokens.withRoles("reviewer").divisions("3417"),
                Tokens.withRoles("assessor", "reviewer").divisions("3417"),
                Tokens.withRoles("statistician").units(unit),
                Tokens.withRoles("zone-leader").units(unit))) {
            as(one).get(contacts())
                    .then()
                    .statusCode(200)
                    .body("masked", equalTo(false))
                    .body("contacts[0].name", equalTo("张三"))
                    .body("contacts[0].email", equalTo("zhangsan@example.invalid"))
                    .body("contacts[0].phone", equalTo("+8613812341234"))
                    .body("contacts[0].chat.wecom", equalTo("zhangsan"))
                    .body("contacts[0].sub", equalTo("sub-zhang"));
        }
    }

    @Test
    void everybodyElseSeesThatThereIsSomebody() {
        for (Tokens one : List.of(
                Tokens.withRoles("assessor").divisions("3417"),
                Tokens.withRoles("auditor").divisions("CN"),
                Tokens.withRoles("integrator").divisions("3417"),
                Tokens.withRoles("assessor", "auditor", "integrator").units(unit),
                Tokens.withRoles("statistician").divisions("3417"),
                Tokens.withRoles("zone-leader").units("U0011").divisions("3417"))) {
            String answer = as(one).get(contacts())
                    .then()
                    .statusCode(200)
                    .body("masked", equalTo(true))
                    .body("contacts[0].role", equalTo("STATISTICIAN"))
                    .body("contacts[0].name", equalTo("张*"))
                    .body("contacts[0].email", equalTo("z***@example.invalid"))
                    .body("contacts[0].phone", equalTo("+86138****1234"))
                    .body("contacts[0].chat.wecom", equalTo("z***"))
                    .body("contacts[0].sub", equalTo("s***"))
                    .extract()
                    .asString();
            assertThat(answer).doesNotContain("zhang", "张三", "12341234");
        }
    }

    @Test
    void whoComesLaterIsMaskedToo() {
        administrator()
                .contentType("application/json")
                .header("If-Match", "\"1-0\"")
                .body(PERSON.replace("{\"contacts\"", "{\"validFrom\":\"2016-07-01\",\"contacts\"")
                        .replace("zhangsan", "wangwu"))
                .put(contacts())
                .then()
                .statusCode(200);

        as(Tokens.withRoles("assessor").divisions("3417"))
                .get(contacts())
                .then()
                .body("later.email", equalTo(List.of("w***@example.invalid")));
    }

    @Test
    void theMaskIsPartOfTheTagAndTheVersionIsTheSame() {
        String full = administrator().get(contacts()).header("ETag");
        String masked = as(Tokens.withRoles("assessor").divisions("3417"))
                .get(contacts())
                .header("ETag");

        assertThat(masked).isNotEqualTo(full).startsWith("\"1-");
        as(Tokens.withRoles("assessor").divisions("3417"))
                .header("If-None-Match", full)
                .get(contacts())
                .then()
                .statusCode(200);
        as(Tokens.withRoles("assessor").divisions("3417"))
                .header("If-None-Match", masked)
                .get(contacts())
                .then()
                .statusCode(304);
    }

    @Test
    void nobodyOutsideTheScopeLearnsOfAnybody() {
        as(Tokens.withRoles("statistician").units("U0011"))
                .get(contacts())
                .then()
                .statusCode(404);
        as(Tokens.withRoles("reviewer").divisions("3401"))
                .get(contacts())
                .then()
                .statusCode(404);
        as(Tokens.withRoles().divisions("3417")).get(contacts()).then().statusCode(403);
    }

    private String contacts() {
        return path(unit) + "/contacts";
    }
}
