package io.zonewatch.notification.notice;

import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/**
 * Whether formal notices stand as served once messages of theirs have come back. It follows from what became of their messages, of which
 * each time is kept, so it can be told as of any moment.
 */
@ApplicationScoped
public class Standings {

    /** As SQL: that what went out as the reminder {@code r} serves a notice ({@link ChannelCode#servesNotices}). */
    public static final String SERVES = "r.channel in " + ChannelCode.listed(ChannelCode::servesNotices);

    /**
     * Where a notice {@code n} stood, as the row {@code s}, at the moment that is the one parameter; null for now. A message stands from when
     * it was taken until it comes back; one that was acknowledged after it had come back has never gone.
     */
    public static final String STANDING = """
            cross join lateral (
              with passed as (
                select p.id, p.at, p.event, lead(p.event) over (partition by p.reminder order by p.id) as next
                from reminder r join passage p on p.reminder = r.id
                where r.obligation = n.obligation and r.round = n.round and r.step = n.step and r.kind = 'FORMAL_NOTICE'
                  and %s
                  and p.at <= coalesce(?::timestamptz, 'infinity')
              ), standing as (
                select id, at, sum(case event when 'TAKEN' then 1 else -1 end) over (order by id) as messages
                from passed where event = 'TAKEN' or (event = 'RETURNED' and next is distinct from 'READ')
              ), back as (select id, at from standing where messages = 0 order by id desc limit 1)
              select back.id as came_back_by, back.at as came_back_at, again.id as served_again_by, again.at as served_again_at
              from (select 1) as one left join back on true
                left join lateral (select id, at from standing where id > back.id order by id limit 1) again on true
            ) s
            """.formatted(SERVES);

    private static final String LAST = "(select max(id) from passage where reminder = ?)";

    private final Jdbc jdbc;
    private final AuditTrail audit;

    @Inject
    Standings(Jdbc jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * Notes that a message of a notice came back, in the current transaction, which has written that down. Where no other stands, the
     * notice does not stand as served any more. The term that began is left to whoever has to judge it.
     */
    public void comeBack(long reminder, String obligation, int round, String step, String unit) {
        UUID id = Notices.idOf(obligation, round, step);
        if (turnedBy(id, reminder, "s.served_again_by is null and s.came_back_by")) {
            record("notice.came-back", id, obligation, unit);
        }
    }

    /** Notes that a message which had come back was read after all, in the current transaction. */
    public void read(String obligation, int round, String step, String unit) {
        record("notice.read", Notices.idOf(obligation, round, step), obligation, unit);
    }

    /** Notes that a message was taken of a notice that was served before: where it had come back it stands again, with the term of the first time. */
    void standAgain(long reminder, UUID id, Obligation obligation) {
        if (turnedBy(id, reminder, "s.served_again_by")) {
            record("notice.served-again", id, obligation.id(), obligation.unit());
        }
    }

    /** Whether it was what became of a message last that turned the standing; the messages of a notice are looked at one after another. */
    private boolean turnedBy(UUID id, long reminder, String what) {
        jdbc.query("select 1 from notice where id = ? for update", row -> true, id);
        return jdbc.queryOne(
                        "select 1 from notice n " + STANDING + " where n.id = ? and " + what + " = " + LAST,
                        row -> true,
                        null,
                        id,
                        reminder)
                .isPresent();
    }

    private void record(String action, UUID notice, String obligation, String unit) {
        audit.record(new AuditEntry(
                action, "obligation", obligation, new UnitCode(unit), null, Map.of("notice", notice), null));
    }
}
