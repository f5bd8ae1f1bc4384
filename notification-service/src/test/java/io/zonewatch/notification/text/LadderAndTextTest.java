package io.zonewatch.notification.text;

import static io.restassured.RestAssured.given;
import static io.zonewatch.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.Owner;
import io.zonewatch.notification.Scenario;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A ladder that serves notices by a text, and that text in words that are unfit for notices, saved at the same time. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class LadderAndTextTest {

    private static final String FIT = "{unit} {form} {period} {number} {due} {termWorkingDays}";
    private static final String UNFIT = "{unit} {form} {period}";

    @Inject
    Jdbc jdbc;

    @Inject
    Scenario scenario;

    private final String code = "t-" + UUID.randomUUID().toString().substring(0, 8);

    /** Both are let run into a lock that lies behind their checks; released, one of the two finds what the other has saved. */
    @Test
    void onlyOneOfTheTwoIsSaved() throws Exception {
        scenario.begin();
        String tag = putText(1, FIT, null).then().statusCode(201).extract().header("ETag");
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Response> ladder;
            Future<Response> text;
            try (Connection auditor = Owner.connect()) {
                auditor.setAutoCommit(false);
                auditor.createStatement().execute("lock table audit_entry in exclusive mode");
                ladder = callers.submit(this::putLadder);
                text = callers.submit(() -> putText(2, UNFIT, tag));
                await().until(this::bothWait);
                auditor.rollback();
            }

            assertThat(new int[] {ladder.get().statusCode(), text.get().statusCode()})
                    .satisfiesAnyOf(
                            answers -> assertThat(answers).containsExactly(201, 422),
                            answers -> assertThat(answers).containsExactly(422, 200));
        }
    }

    private boolean bothWait() {
        return jdbc.queryOne(
                        "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
                                + " and (query like '%insert into audit_entry%' or query like '%pg_advisory_xact_lock(%')",
                        row -> row.getInt(1) >= 2)
                .orElse(false);
    }

    private Response putLadder() {
        String form = code.toUpperCase(Locale.ROOT);
        return put("/api/v1/ladders/" + form, null, """
                {"form":"%s","version":1,"officeUnit":"U0002","time":"09:00","steps":[{"code":"T+3",
                 "offsetWorkingDays":3,"kind":"FORMAL_NOTICE","recipients":["ZONE_LEADER"],"channels":["EMAIL"],
                 "subject":{"zh":"催报通知书","en":"Formal dunning notice"},"termWorkingDays":5,"text":"%s"}]}""".formatted(form, code));
    }

    private Response putText(int version, String body, String ifMatch) {
        return put("/api/v1/texts/" + code, ifMatch, """
                {"code":"%s","version":%d,"zh":{"subject":"{step}","body":"%s"},
                 "en":{"subject":"{step}","body":"%s"}}""".formatted(code, version, body, body));
    }

    private static Response put(String path, String ifMatch, String body) {
        var request = given().auth()
                .oauth2(Tokens.withRoles("administrator").divisions("3417").sign())
                .contentType("application/json")
                .body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(path);
    }
}
