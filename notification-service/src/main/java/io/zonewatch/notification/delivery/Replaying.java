package io.zonewatch.notification.delivery;

import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.reminder.Recipient;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets dead letters of the channels be tried again from the beginning, if they are still asked for when they are claimed, and no later step has taken their
 * place. A line of a digest leaves its digest: each is taken up by itself, and several mails under the digest's identity would be one to their
 * receiver.
 */
@ApplicationScoped
class Replaying {

    /** How many are taken up by one request. */
    static final int MOST = 1_000;

    private final Jdbc jdbc;
    private final AuditTrail audit;
    private final Deliverer deliverer;
    private final Caller caller;
    private final Clock system;

    @Inject
    Replaying(Jdbc jdbc, AuditTrail audit, Deliverer deliverer, Caller caller, Clock system) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.deliverer = deliverer;
        this.caller = caller;
        this.system = system;
    }

    /** One that was taken up. */
    private record Taken(long id, String unit) {}

    /**
     * Takes up one.
     *
     * @throws Problem not-found if it is no dead letter of the caller's, or was to somebody who is forgotten since
     */
    @Transactional
    void one(long id) {
        if (take(List.of("r.id = ?"), List.of(id), 1).isEmpty()) {
            throw Problem.of(ChassisProblem.NOT_FOUND);
        }
    }

    /** Takes up the caller's that a form chooses, the first of them if they are many. */
    @Transactional
    Replayed many(ReplayForm form) {
        List<String> conditions = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        if (form.channel() != null) {
            conditions.add("r.channel = ?");
            values.add(form.channel());
        }
        if (form.reason() != null) {
            conditions.add("r.reason = ?");
            values.add(form.reason());
        }
        if (form.from() != null) {
            conditions.add("r.recorded_at >= ?");
            values.add(form.earliest());
        }
        if (form.until() != null) {
            conditions.add("r.recorded_at < ?");
            values.add(form.end());
        }
        int taken = take(conditions, values, MOST).size();
        return new Replayed(taken, taken == MOST);
    }

    private List<Taken> take(List<String> conditions, List<Object> values, int most) {
        Scope.Condition scope = caller.scope().on("r.unit", "r.division");
        Instant now = system.instant();
        List<Object> arguments = new ArrayList<>(List.of(now, now, Recipient.NOBODY));
        arguments.addAll(values);
        arguments.addAll(List.of(scope.units(), scope.divisions(), most));
        List<Taken> taken = jdbc.query(
                "update reminder again set state = 'PENDING', reason = null, attempts = 0, put_off = 0, answers = 0, waited = '0',"
                        + " unconfirmed = 0, down_after = null,"
                        + " recorded_at = ?, attempt_at = ?, digest_at = null from (select r.id from reminder r where "
                        + Undelivered.DEAD
                        + " and (" + Recipient.IS_KNOWN + " or r.recipient_key = ?)"
                        + conditions.stream().map(" and "::concat).reduce("", String::concat)
                        + " and " + scope.sql()
                        + " order by r.id limit ? for update) as chosen where again.id = chosen.id"
                        + " returning again.id, again.unit",
                row -> new Taken(row.getLong(1), row.getString(2)),
                arguments.toArray());
        audit.recordAll(taken.stream().map(Replaying::entry).toList());
        deliverer.wake();
        return taken;
    }

    private static AuditEntry entry(Taken taken) {
        return new AuditEntry(
                "delivery.replayed",
                Ledger.SUBJECT,
                Long.toString(taken.id()),
                new UnitCode(taken.unit()),
                null,
                null,
                null);
    }
}
