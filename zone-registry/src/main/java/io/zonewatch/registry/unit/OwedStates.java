package io.zonewatch.registry.unit;

import io.quarkus.scheduler.Scheduled;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.sql.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Publishes once more the units whose state lacks something that was recorded before it became part of the state. A migration
 * notes them; note and state are one transaction, so that a unit whose publishing was cut off is still noted, and of several
 * replicas each takes others.
 */
@ApplicationScoped
class OwedStates {

    /** Units published in one transaction. */
    private static final int BATCH = 50;

    private final Jdbc jdbc;
    private final UnitTable table;
    private final Registrar registrar;
    private final BusinessClock clock;

    @Inject
    OwedStates(Jdbc jdbc, UnitTable table, Registrar registrar, BusinessClock clock) {
        this.jdbc = jdbc;
        this.table = table;
        this.registrar = registrar;
        this.clock = clock;
    }

    @Transactional
    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void publishSteadily() {
        publish();
    }

    /**
     * Publishes some of the units noted, in the order of their codes: so does whoever changes many.
     *
     * @return how many
     */
    @Transactional
    int publish() {
        List<String> codes = jdbc.query("""
                        delete from unit_state_owed where unit_code in (
                          select unit_code from unit_state_owed order by unit_code limit ? for update skip locked)
                        returning unit_code
                        """, row -> row.getString(1), BATCH).stream()
                .sorted()
                .toList();
        codes.forEach(code -> {
            Unit unit = table.lock(code).orElseThrow();
            registrar.raise(unit, KnowledgeTime.of(clock));
            registrar.publish(unit);
        });
        return codes.size();
    }
}
