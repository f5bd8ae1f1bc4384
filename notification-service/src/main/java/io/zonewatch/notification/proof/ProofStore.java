package io.zonewatch.notification.proof;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.clock.SimulatedClock;
import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.delivery.Ledger;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.ContactRole;
import io.zonewatch.notification.notice.NoticeStanding;
import io.zonewatch.notification.notice.Notices;
import io.zonewatch.notification.notice.Standings;
import io.zonewatch.notification.notice.Terms;
import io.zonewatch.notification.obligation.Names;
import io.zonewatch.notification.obligation.Units;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.ReportingZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Puts together what was kept of a notice's service. */
@ApplicationScoped
class ProofStore {

    private final Jdbc jdbc;
    private final Terms terms;
    private final Units units;
    private final BusinessClock clock;

    @Inject
    ProofStore(Jdbc jdbc, Terms terms, Units units, BusinessClock clock) {
        this.jdbc = jdbc;
        this.terms = terms;
        this.units = units;
        this.clock = clock;
    }

    /** The proof within a scope; empty if there is no such notice, or no message of it was kept. */
    Optional<Proof> find(UUID notice, Scope scope) {
        Scope.Condition condition = scope.on("r.unit", "r.division");
        return jdbc.queryOne(
                "select n.obligation, r.unit, r.form, r.period, n.round, n.step, n.served_at, coalesce(o.form_name_zh,"
                        + " r.form), coalesce(o.form_name_en, r.form), s.came_back_at, s.served_again_at, "
                        + Terms.COLUMNS
                        + ", " + Notices.NUMBER + " as number, r.owed_by from notice n "
                        + Standings.STANDING
                        + " join reminder r on r.obligation = n.obligation and r.round = n.round and r.step = n.step"
                        + " join passage p on p.reminder = r.id and p.digest is not null and "
                        + Standings.SERVES + " left join obligation o on o.id = n.obligation where n.id = ? and "
                        + condition.sql()
                        + " order by p.id limit 1",
                row -> proof(notice, row),
                null,
                notice,
                condition.units(),
                condition.divisions());
    }

    private Proof proof(UUID notice, ResultSet row) throws SQLException {
        OffsetDateTime servedAt = moment(row, 7);
        String owedBy = row.getString("owed_by");
        return new Proof(
                notice,
                row.getString("number"),
                row.getString(1),
                row.getString(2),
                units.nameOf(row.getString(2), servedAt.toLocalDate()),
                row.getString(3),
                new Names(row.getString(8), row.getString(9)),
                Period.parse(row.getString(4)),
                row.getInt(5),
                row.getString(6),
                servedAt,
                terms.reading().endsAt(row),
                NoticeStanding.of(moment(row, 10), moment(row, 11)),
                moment(row, 10),
                moment(row, 11),
                services(row.getString(1), row.getInt(5), row.getString(6)),
                clock.nowOffset(),
                owedBy,
                owedBy == null ? null : units.nameOf(owedBy, servedAt.toLocalDate()),
                clock instanceof SimulatedClock);
    }

    private List<Proof.Service> services(String obligation, int round, String step) {
        return jdbc.query(
                "select r.recipient->>'role', r.recipient->>'name', r.channel, p.message, p.at, p.answer, p.subject,"
                        + " p.body, p.digest, r.id, b.at, b.answer"
                        + " from reminder r join passage p on p.reminder = r.id and p.digest is not null and "
                        + Standings.SERVES
                        + " left join passage b on b.event = 'RETURNED' and b.id ="
                        + " (select min(id) from passage where reminder = r.id and id > p.id)"
                        + " where r.obligation = ? and r.round = ? and r.step = ? order by p.id",
                row -> new Proof.Service(
                        ContactRole.valueOf(row.getString(1)),
                        row.getString(2),
                        ChannelCode.valueOf(row.getString(3)),
                        row.getString(4),
                        moment(row, 5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getString(12) == null ? null : new Proof.CameBack(moment(row, 11), row.getString(12)),
                        ledger(row.getLong(10))),
                obligation,
                round,
                step);
    }

    private List<Proof.LedgerEntry> ledger(long reminder) {
        return jdbc.query(
                "select e.id, e.action, (convert_from(p.payload, 'UTF8')::jsonb #>> '{after,at}')::timestamptz, e.recorded_at,"
                        + " e.commitment from audit_entry e left join audit_payload p on p.entry_id = e.id"
                        + " where e.subject_type = ? and e.subject_id = ? order by e.id",
                row -> new Proof.LedgerEntry(
                        row.getLong(1),
                        row.getString(2),
                        moment(row, 3),
                        moment(row, 4),
                        HexFormat.of().formatHex(row.getBytes(5))),
                Ledger.SUBJECT,
                Long.toString(reminder));
    }

    private static OffsetDateTime moment(ResultSet row, int column) throws SQLException {
        return ReportingZone.offsetOf(row.getObject(column, OffsetDateTime.class));
    }
}
