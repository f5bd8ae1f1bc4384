package io.zonewatch.chassis.event;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.sql.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Empties a read model and lets it grow again from its topics. One transaction clears it, forgets what was taken and
 * starts a new generation, which is a new consumer group that begins at the earliest record; a consumer of the old
 * generation notices before it can apply anything.
 */
@ApplicationScoped
public class Rebuild {

    /** In seconds: an hour, where other transactions have a minute. */
    private static final int LONGEST = 3600;

    private final Jdbc jdbc;
    private final List<Projection> projections;

    @Inject
    Rebuild(Jdbc jdbc, @All List<Projection> projections) {
        this.jdbc = jdbc;
        this.projections = projections;
    }

    /** A read model and how often it was begun. */
    public record Generation(String name, long generation) {}

    /** All read models of this service. */
    @Transactional
    public List<Generation> list() {
        return jdbc.query(
                "select name, generation from projection_state order by name",
                row -> new Generation(row.getString(1), row.getLong(2)));
    }

    /**
     * Begins a rebuild. What is emptied grows with the years, so it may take longer than other transactions.
     *
     * @throws RuntimeException a not-found problem if the service has no read model of that name
     */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST)
    public Generation rebuild(String name) {
        Projection projection = projections.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
        long next = jdbc.queryOne("""
                        insert into projection_state (name) values (?)
                        on conflict (name) do update set generation = projection_state.generation + 1
                        returning generation
                        """, row -> row.getLong(1), name).orElseThrow();
        projection.clear();
        jdbc.update("delete from inbox where projection = ?", name);
        return new Generation(name, next);
    }
}
