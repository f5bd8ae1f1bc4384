package io.zonewatch.indicator.obligation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.sql.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
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
        visible(id);
    }

    /** The obligation as it is now, to be looked at. */
    public Obligation visible(String id) {
        return inScope(findById(id));
    }

    /**
     * The obligation, its row locked until the end of the transaction; who comes second waits and sees what the first did. The scope is
     * that of the locked row: what passes to another unit while the caller waits is the caller's no longer. To be asked first: of what the
     * transaction has looked at before it sees no change.
     */
    public Obligation lockVisible(String id) {
        return inScope(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private Obligation inScope(Obligation found) {
        if (found == null) {
            throw Problem.of(ChassisProblem.NOT_FOUND);
        }
        caller.requireInScope(found.reporter(), found.division());
        return found;
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
