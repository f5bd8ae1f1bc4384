package io.zonewatch.indicator.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.indicator.Fixtures;
import io.zonewatch.indicator.RealServers;
import io.zonewatch.indicator.World;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Ticks of several replicas at once: each obligation is changed once, none is left. */
@QuarkusTest
@RealServers
class ReplicasTest {

    private static final int ZONES = 60;
    private static final int REPLICAS = 4;

    @Inject
    World world;

    @Inject
    Fixtures fixtures;

    @Inject
    Jdbc jdbc;

    @Inject
    ClockTick clockTick;

    @Inject
    PlanningTick planningTick;

    @Inject
    RescheduleTick rescheduleTick;

    @Test
    void ticksOfManyReplicasChangeEachObligationOnce() throws Exception {
        String form = fixtures.openForm();
        for (int i = 0; i < ZONES; i++) {
            world.unit(World.code("R"), "ZONE", 1, "2010-01-01", World.district());
        }
        world.rest();
        long before = events(form);
        long entriesBefore = entries(form);
        jdbc.update(
                "update obligation set state = 'SCHEDULED', next_due = open_at, rule_revision = -1 where form = ?",
                form);

        try (ExecutorService threads = Executors.newFixedThreadPool(REPLICAS)) {
            List<Future<?>> replicas = new ArrayList<>();
            for (int i = 0; i < REPLICAS; i++) {
                replicas.add(threads.submit(() -> {
                    clockTick.run();
                    rescheduleTick.run();
                    planningTick.run();
                }));
            }
            for (Future<?> replica : replicas) {
                replica.get();
            }
        }
        world.rest();

        assertThat(jdbc.queryOne(
                        "select count(*) from obligation where form = ? and state = 'OPEN'",
                        row -> row.getInt(1),
                        form))
                .contains(obligations(form));
        assertThat(events(form)).isEqualTo(before + obligations(form));
        assertThat(entries(form)).isEqualTo(entriesBefore + obligations(form));
    }

    private int obligations(String form) {
        return jdbc.queryOne("select count(*) from obligation where form = ?", row -> row.getInt(1), form)
                .orElseThrow();
    }

    /** Of the audit trail, each about one obligation and its unit. */
    private long entries(String form) {
        return jdbc.queryOne("""
                        select count(*) from obligation o join audit_entry e on e.subject_type = 'obligation'
                          and e.subject_id = o.id and e.unit_code = o.unit and e.action = 'obligation.advanced'
                        where o.form = ?
                        """, row -> row.getLong(1), form).orElseThrow();
    }

    private long events(String form) {
        return jdbc.queryOne(
                        "select count(*) from outbox where topic like '%obligations%' and record_key like '%' || ? || '%'",
                        row -> row.getLong(1), form)
                .orElseThrow();
    }
}
