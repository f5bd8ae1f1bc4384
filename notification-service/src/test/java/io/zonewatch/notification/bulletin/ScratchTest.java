package io.zonewatch.notification.bulletin;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class ScratchTest {

    @Inject
    Jdbc jdbc;

    @Test
    void measures() {
        for (String form : new String[] {"S-ONE", "S-TWO", "S-THR"}) {
            jdbc.update("""
                insert into obligation_history (obligation, sequence, told_at, unit, division, form, form_name_zh, form_name_en,
                  period, state, round, due_at)
                select 'S' || number || '_' || ? || '_2014-03', 1, '2014-03-01T00:00:00Z', 'S' || number, '349801', ?, '月报', 'Monthly',
                  '2014-03', 'OPEN', 1, '2014-04-10T00:00:00Z' from generate_series(1, 2700) as number
                """, form, form);
            jdbc.update("""
                insert into reminder (obligation, round, step, recipient_key, channel, kind, unit, division, form, period,
                  ladder_version, obligation_sequence, recipient, subject, state, due_at, created_at, recorded_at, attempt_at, sent_at, duty)
                select 'S' || number || '_' || ? || '_2014-03', 1, step, 'STATISTICIAN/s' || number, 'EMAIL', 'OVERDUE', 'S' || number, '349801', ?,
                  '2014-03', 1, 1, '{"role":"STATISTICIAN","name":"n","email":"s@example.invalid","locale":"en"}'::jsonb, 's', 'SENT',
                  '2014-04-11T00:00:00Z', '2014-04-11T00:00:00Z', now(), now(), '2014-04-11T00:00:00Z', 'REPORT'
                from generate_series(1, 2700) as number, unnest(array['T-3','T','T+1','T+3']) as step
                """, form, form);
            jdbc.update(
                    "insert into passage (reminder, event, at) select id, 'TAKEN', '2014-04-11T00:00:00Z' from reminder where form = ?",
                    form);
        }
        try {
            for (int i = 0; i < 8; i++) {
                long begin = System.nanoTime();
                int length = given().auth()
                        .oauth2(Tokens.withRoles("reviewer").divisions("3498").sign())
                        .accept("text/html")
                        .queryParam("form", "S-ONE")
                        .get("/api/v1/bulletins/2014-03")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray()
                        .length;
                System.err.println("MEASURED page ms=" + (System.nanoTime() - begin) / 1_000_000 + " bytes=" + length);
            }
        } finally {
            jdbc.update("delete from passage where reminder in (select id from reminder where form like 'S-%')");
            jdbc.update("delete from reminder where form like 'S-%'");
            jdbc.update("delete from obligation_history where form like 'S-%'");
        }
    }
}
