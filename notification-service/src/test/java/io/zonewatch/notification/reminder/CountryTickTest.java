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

/**
 * The country's 2,700 zones with three forms each, all overdue at once: everybody is told once, and what a tick takes is that of writing it down,
 * not that of a question for each obligation. Both are measured in the same run, so the machine's speed is in both.
 */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class CountryTickTest {

    private static final Logger LOG = Logger.getLogger(CountryTickTest.class);
    private static final int ZONES = 2_700;
    private static final int FORMS = 3;

    /** Of what the bare INSERT of the rows takes; a tick was measured to take two to three times that, and several times as much where statistics are of an empty table. */
    private static final int AT_MOST_TIMES = 25;

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
        Duration afterAnOutage = timed(this::tickUntilNothingIsDue);

        assertThat(count("reminder where unit like 'C____' and step = 'T+1' and state = 'PENDING'"))
                .isEqualTo(2L * ZONES * FORMS);
        assertThat(count("reminder where unit like 'C____' and state = 'SUPERSEDED'"))
                .isEqualTo(2L * ZONES * FORMS);

        everybodyWasReached();
        scenario.jump(scenario.step(due, 3));
        Duration ordinary = timed(this::tickUntilNothingIsDue);

        assertThat(count("reminder where unit like 'C____' and step = 'T+3' and state = 'PENDING'"))
                .isEqualTo(2L * ZONES * FORMS);

        Duration bareAfterAnOutage = timed(() -> writeAgain("step <> 'T+3'"));
        Duration bareOrdinary = timed(() -> writeAgain("step = 'T+3'"));
        LOG.infof(
                "over %d obligations a tick after an outage took %d ms, its rows alone %d ms; an ordinary tick %d ms, its rows alone %d ms",
                ZONES * FORMS,
                afterAnOutage.toMillis(),
                bareAfterAnOutage.toMillis(),
                ordinary.toMillis(),
                bareOrdinary.toMillis());
        assertThat(afterAnOutage).isLessThan(bareAfterAnOutage.multipliedBy(AT_MOST_TIMES));
        assertThat(ordinary).isLessThan(bareOrdinary.multipliedBy(AT_MOST_TIMES));
    }

    /** Deliveries try meanwhile: they are kept away, so that nobody waits for who waits for him. */
    private void everybodyWasReached() {
        QuarkusTransaction.requiringNew().run(() -> {
            jdbc.update("lock table reminder in exclusive mode");
            jdbc.update("update reminder set state = 'SENT' where unit like 'C____' and state = 'PENDING'");
        });
    }

    private void tickUntilNothingIsDue() {
        while (count("obligation where unit like 'C____' and look_at <= '" + clock.now() + "'") > 0) {
            tick.run();
        }
    }

    /** The rows of a tick once more, as those of other obligations. */
    private void writeAgain(String condition) {
        jdbc.update("""
                insert into reminder (obligation, round, step, recipient_key, channel, kind, unit, division, form, period,
                  ladder_version, obligation_sequence, recipient, subject, state, reason, due_at, recipient_unit, then_by,
                  created_at, recorded_at, attempt_at)
                select 'AGAIN_' || obligation, round, step, recipient_key, channel, kind, unit, division, form, period,
                  ladder_version, obligation_sequence, recipient, subject, 'CANCELLED', reason, due_at, recipient_unit, then_by,
                  created_at, recorded_at, attempt_at
                from reminder where unit like 'C____' and obligation not like 'AGAIN%' and\s""" + condition);
    }

    private static Duration timed(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begun);
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
