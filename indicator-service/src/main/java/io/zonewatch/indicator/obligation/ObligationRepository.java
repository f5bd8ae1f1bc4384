package io.zonewatch.indicator.obligation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.sql.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Obligations to be changed: each is locked first, and only within the caller's scope. */
@ApplicationScoped
public class ObligationRepository implements PanacheRepositoryBase<Obligation, String> {

    private final Jdbc jdbc;
    private final Caller caller;

    @Inject
    ObligationRepository(Jdbc jdbc, Caller caller) {
        this.jdbc = jdbc;
        this.caller = caller;
    }

    /** Refuses as not found what does not exist or lies outside the caller's scope. */
    public void requireVisible(String id) {
        requireInScope(id, "");
    }

    /** The obligation as it is now, to be looked at. */
    public Obligation visible(String id) {
        requireVisible(id);
        return findByIdOptional(id).orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
    }

    /**
     * The obligation, its row locked until the end of the transaction; who comes second waits and sees what the first did. The
     * lock and the scope are one condition: what passes to another unit while the caller waits is the caller's no longer.
     */
    public Obligation lockVisible(String id) {
        requireInScope(id, " for no key update");
        return findByIdOptional(id).orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
    }

    private void requireInScope(String id, String lock) {
        Scope.Condition scope = caller.scope().on(Obligation.OWNER, "o.division");
        boolean inScope = jdbc.queryOne(
                        "select 1 from obligation o where o.id = ? and " + scope.sql() + lock,
                        row -> true,
                        id,
                        scope.units(),
                        scope.divisions())
                .isPresent();
        if (!inScope) {
            throw Problem.of(ChassisProblem.NOT_FOUND);
        }
    }

    /** The next obligations by id that rules can still move, to be looked at only. */
    List<Obligation> unfinishedAfter(String id, int limit) {
        return some(jdbc.query(
                "select id from obligation where " + Obligation.UNFINISHED + " and id > ? order by id limit ?",
                row -> row.getString(1),
                id,
                limit));
    }

    /** What was looked at need not be kept in memory. */
    void forget() {
        getEntityManager().clear();
    }

    /** Obligations whose rows this transaction has locked already. */
    List<Obligation> locked(List<String> ids) {
        return some(ids);
    }

    private List<Obligation> some(List<String> ids) {
        return list("id in ?1 order by id", ids);
    }
}
