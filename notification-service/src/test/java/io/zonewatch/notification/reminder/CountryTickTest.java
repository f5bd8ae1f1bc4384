package io.zonewatch.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.Mailbox;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.Scenario;
import io.zonewatch.testing.Infrastructure;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The country's 2,700 zones with three forms each, all overdue at once: measured, and everybody is told once. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class CountryTickTest {

    private static final Logger LOG = Logger.getLogger(CountryTickTest.class);
    private static final int ZONES = 2_700;
    private static final int FORMS = 3;

    @Inject
    Scenario scenario;

    @Inject
    ReminderTick tick;

    @Inject
    Jdbc jdbc;

    @Inject
    BusinessClock clock;

    private Instant due;

    @BeforeEach
    void aCountryThatOwes() {
        scenario.begin();
        due = scenario.dueAhead();
        scenario.advance(scenario.step(due, 1));
        Mailbox.close();
        jdbc.batch(
                "insert into unit_contacts (unit, sequence, body) values (?, 1, ?::jsonb)",
                IntStream.range(0, ZONES)
                        .mapToObj(zone -> new Object[] {unit(zone), people(zone)})
                        .toList());
        jdbc.batch(
                "insert into obligation (id, sequence, unit, division, form, form_name_zh, form_name_en, period, state,"
                        + " round, due_at) values (?, 1, ?, '341700', 'M-IND', '月报', 'Monthly', ?, 'OPEN', 1, ?)",
                IntStream.range(0, ZONES * FORMS)
                        .mapToObj(number -> {
                            String period = "201" + number % FORMS + "-03";
                            String unit = unit(number / FORMS);
                            return new Object[] {unit + "_M-IND_" + period, unit, period, due};
                        })
                        .toList());
    }

    @AfterEach
    void theCountryIsGone() {
        jdbc.update("delete from reminder where unit like 'C____'");
        jdbc.update("delete from obligation where unit like 'C____'");
        jdbc.update("delete from unit_contacts where unit like 'C____'");
        Mailbox.open();
        scenario.rest();
    }

    @Test
    void everybodyIsToldOnceInOneTick() {
        jdbc.update("update obligation set look_at = ? where unit like 'C____'", clock.now());
        measure("a tick after an outage");

        assertThat(count("reminder where unit like 'C____' and step = 'T+1' and state = 'PENDING'"))
                .isEqualTo(2L * ZONES * FORMS);
        assertThat(count("reminder where unit like 'C____' and state = 'SUPERSEDED'"))
                .isEqualTo(2L * ZONES * FORMS);

        everybodyWasReached();
        scenario.jump(scenario.step(due, 3));
        measure("an ordinary tick");

        assertThat(count("reminder where unit like 'C____' and step = 'T+3' and state = 'PENDING'"))
                .isEqualTo(2L * ZONES * FORMS);
    }

    /** Deliveries try meanwhile: they are kept away, so that nobody waits for who waits for him. */
    private void everybodyWasReached() {
        QuarkusTransaction.requiringNew().run(() -> {
            jdbc.update("lock table reminder in exclusive mode");
            jdbc.update("update reminder set state = 'SENT' where unit like 'C____' and state = 'PENDING'");
        });
    }

    private void measure(String what) {
        long begun = System.nanoTime();
        while (count("obligation where unit like 'C____' and look_at <= '" + clock.now() + "'") > 0) {
            tick.run();
        }
        LOG.infof(
                "%s over %d obligations took %d ms",
                what, ZONES * FORMS, Duration.ofNanos(System.nanoTime() - begun).toMillis());
    }

    private long count(String of) {
        return jdbc.queryOne("select count(*) from " + of, row -> row.getLong(1))
                .orElseThrow();
    }

    private static String unit(int zone) {
        return "C" + String.format("%04d", zone);
    }

    private static String people(int zone) {
        return """
               {"unit":"%1$s","contacts":[
                {"role":"STATISTICIAN","name":"张三","email":"stat.%1$s@example.invalid","locale":"zh-CN"},
                {"role":"ZONE_LEADER","name":"Li Si","email":"leader.%1$s@example.invalid","locale":"en"}]}""".formatted(unit(zone));
    }
}
