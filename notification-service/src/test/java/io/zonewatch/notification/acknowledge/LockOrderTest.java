package io.zonewatch.notification.acknowledge;

import static io.zonewatch.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Patience;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A digest whose first line is about the obligation that everybody locks last. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class LockOrderTest {

    private static final String FIRST = "LOCK-A_M-IND_2014-02";
    private static final String LAST = "LOCK-Z_M-IND_2014-02";

    @Inject
    Acknowledging acknowledging;

    @Inject
    Jdbc jdbc;

    private long line;

    @BeforeEach
    void aDigestThatWasSent() {
        owed(LAST, "LOCK-Z");
        owed(FIRST, "LOCK-A");
        line = sent(LAST, "LOCK-Z");
        sent(FIRST, "LOCK-A");
    }

    @AfterEach
    void nothingIsLeftOfIt() {
        jdbc.update("delete from acknowledgement where obligation in (?, ?)", FIRST, LAST);
        jdbc.update("delete from reminder where obligation in (?, ?)", FIRST, LAST);
        jdbc.update("delete from obligation where id in (?, ?)", FIRST, LAST);
    }

    @Test
    void whoAcknowledgesItHoldsNoneThatComesAfterTheOneItWaitsFor() throws ExecutionException, InterruptedException {
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            Future<Optional<Said>> reader = QuarkusTransaction.requiringNew()
                    .timeout(Patience.SECONDS)
                    .call(() -> {
                        hold(FIRST, "");
                        Future<Optional<Said>> waiting = pool.submit(() -> acknowledging.byLink(line));
                        await().until(this::somebodyWaits);

                        assertThat(hold(LAST, " skip locked")).containsExactly(LAST);
                        return waiting;
                    });

            assertThat(reader.get().orElseThrow().reminders())
                    .hasSize(2)
                    .allSatisfy(told -> assertThat(told.acknowledgedAt()).isNotNull());
        }
    }

    private List<String> hold(String obligation, String how) {
        return jdbc.query(
                "select id from obligation where id = ? for update" + how, row -> row.getString(1), obligation);
    }

    private boolean somebodyWaits() {
        return !jdbc.query(
                        "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
                                + " and query like 'select 1 from obligation%'",
                        row -> true)
                .isEmpty();
    }

    private void owed(String obligation, String unit) {
        jdbc.update("""
                insert into obligation (id, sequence, unit, division, form, form_name_zh, form_name_en, period, state, round, due_at)
                values (?, 1, ?, '349902', 'M-IND', '月报', 'Monthly', '2014-02', 'OPEN', 1, '2014-03-10T04:00:00Z')
                """, obligation, unit);
    }

    private long sent(String obligation, String unit) {
        return jdbc.queryOne("""
                        insert into reminder (obligation, round, step, recipient_key, channel, kind, unit, division, form, period,
                          ladder_version, obligation_sequence, recipient, recipient_sub, state, due_at, created_at, recorded_at, attempt_at,
                          sent_at, digest_at)
                        values (?, 1, 'T+1', 'STATISTICIAN/lock@example.invalid', 'EMAIL', 'OVERDUE', ?, '349902', 'M-IND', '2014-02', 1, 1,
                          '{"role":"STATISTICIAN","name":"锁","email":"lock@example.invalid","locale":"zh-CN"}', 'lock', 'SENT',
                          '2014-03-11T01:00:00Z', now(), now(), now(), now(), '2014-03-11T01:00:00Z') returning id
                        """, row -> row.getLong(1), obligation, unit).orElseThrow();
    }
}
