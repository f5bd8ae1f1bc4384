package io.zonewatch.notification.notice;

import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/**
 * Whether formal notices stand as served once messages of theirs have come back. Messages of a notice are taken and come back one after
 * another, so that each sees what became of the others.
 */
@ApplicationScoped
public class Standings {

    private final Jdbc jdbc;
    private final AuditTrail audit;
    private final BusinessClock clock;

    @Inject
    Standings(Jdbc jdbc, AuditTrail audit, BusinessClock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Notes that a message of a notice came back, in the current transaction, which has written that down. Where no other stands, the
     * notice does not stand as served any more. The term that began is left to whoever has to judge it.
     */
    public void comeBack(String obligation, int round, String step, String unit) {
        UUID id = Notices.idOf(obligation, round, step);
        lock(id);
        int rows = jdbc.update("""
                update notice set came_back_at = ?, served_again_at = null
                where id = ? and (came_back_at is null or served_again_at is not null) and not exists (
                  select 1 from served_notice s join reminder r on r.id = s.reminder
                  where s.obligation = notice.obligation and s.round = notice.round and s.step = notice.step and r.state = 'SENT')
                """, clock.now(), id);
        if (rows == 1) {
            record("notice.came-back", id, obligation, unit);
        }
    }

    /** Notes that a message was taken of a notice that was served before: where it had come back it stands again, with the term of the first time. */
    void standAgain(UUID id, Obligation obligation) {
        lock(id);
        int rows = jdbc.update(
                "update notice set served_again_at = ? where id = ? and came_back_at is not null and served_again_at is null",
                clock.now(),
                id);
        if (rows == 1) {
            record("notice.served-again", id, obligation.id(), obligation.unit());
        }
    }

    private void lock(UUID id) {
        jdbc.query("select 1 from notice where id = ? for update", row -> true, id);
    }

    private void record(String action, UUID notice, String obligation, String unit) {
        audit.record(new AuditEntry(
                action, "obligation", obligation, new UnitCode(unit), null, Map.of("notice", notice), null));
    }
}
