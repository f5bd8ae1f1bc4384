package io.zonewatch.indicator.obligation;

import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.indicator.Moments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Changes many obligations by the clock or by a change of rules: finds some whose rows nobody holds, locks them, changes
 * each and writes it down, all in one transaction. Any number of replicas may sweep at once; each takes what the others
 * leave.
 */
@ApplicationScoped
public class Sweep {

    private final Jdbc jdbc;
    private final ObligationRepository obligations;
    private final ObligationJournal journal;
    private final AuditTrail audit;
    private final Moments moments;
    private final ObligationSettings settings;

    @Inject
    Sweep(
            Jdbc jdbc,
            ObligationRepository obligations,
            ObligationJournal journal,
            AuditTrail audit,
            Moments moments,
            ObligationSettings settings) {
        this.jdbc = jdbc;
        this.obligations = obligations;
        this.journal = journal;
        this.audit = audit;
        this.moments = moments;
        this.settings = settings;
    }

    /** What the audit trail keeps of how an obligation stands. */
    private record Stands(State state, Lateness lateness, Instant dueAt, int round) {

        static Stands of(Standing standing) {
            return new Stands(standing.state(), standing.lateness(), standing.dueAt(), standing.round());
        }
    }

    /**
     * One transaction.
     *
     * @param action names what is done in the audit trail
     * @param due condition on {@code obligation}
     * @param arguments its parameters
     * @param change what is done to each, at a moment
     * @return whether there may be more
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean once(String action, String due, List<?> arguments, BiConsumer<Obligation, Instant> change) {
        List<Object> limited = new ArrayList<>(arguments);
        limited.add(settings.batch());
        List<String> ids = jdbc.query(
                "select id from obligation where " + due + " limit ? for update skip locked",
                row -> row.getString(1),
                limited.toArray());
        change(action, ids, change);
        return ids.size() == settings.batch();
    }

    /** Changes obligations whose rows the current transaction has locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    void change(String action, List<String> locked, BiConsumer<Obligation, Instant> change) {
        change(action, null, locked, change);
    }

    /** The same for a reason that somebody gave. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void change(String action, String reason, List<String> locked, BiConsumer<Obligation, Instant> change) {
        if (locked.isEmpty()) {
            return;
        }
        Instant now = moments.now();
        List<ObligationJournal.Entry> changed = new ArrayList<>();
        for (Obligation obligation : obligations.locked(locked)) {
            Standing before = obligation.standing();
            long sequence = obligation.sequence();
            change.accept(obligation, now);
            if (obligation.sequence() > sequence) {
                changed.add(new ObligationJournal.Entry(obligation, before, now));
            }
        }
        if (!changed.isEmpty()) {
            journal.record(changed);
            audit.recordAll(
                    changed.stream().map(one -> entry(action, reason, one)).toList());
        }
    }

    private static AuditEntry entry(String action, String reason, ObligationJournal.Entry change) {
        Obligation obligation = change.obligation();
        return new AuditEntry(
                action,
                "obligation",
                obligation.id(),
                obligation.unit(),
                Stands.of(change.before()),
                Stands.of(obligation.standing()),
                reason);
    }
}
