package io.zonewatch.indicator.exemption;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.indicator.Moments;
import io.zonewatch.indicator.unit.UnitsInScope;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Exemptions as they are kept. */
@ApplicationScoped
class ExemptionStore {

    private final Jdbc jdbc;
    private final UnitsInScope units;

    @Inject
    ExemptionStore(Jdbc jdbc, UnitsInScope units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    /** An exemption with its version. */
    record Kept(Exemption exemption, long version) {}

    /** An obligation and the exemption that covers it. */
    record Covered(String obligation, Exemption exemption) {}

    void insert(Exemption exemption) {
        jdbc.update(
                """
                insert into exemption (id, unit, form, first_period, first_day, last_period, last_day, reason,
                  document_number, granted_at, granted_by, sequence)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
                """,
                exemption.id(),
                exemption.unit(),
                exemption.form(),
                exemption.firstPeriod(),
                exemption.firstPeriod().start(),
                exemption.lastPeriod(),
                exemption.lastDay(),
                exemption.reason(),
                exemption.documentNumber(),
                exemption.grantedAt(),
                exemption.grantedBy());
    }

    /** Keeps a shorter term; whether the unit owes what that frees at all, planning looks at again. */
    void end(Exemption exemption) {
        jdbc.update(
                """
                update exemption set last_period = ?::text, last_day = ?, ended_at = ?, ended_by = ?, end_reason = ?,
                  sequence = sequence + 1
                where id = ?
                """,
                exemption.lastPeriod(),
                exemption.lastDay(),
                exemption.endedAt(),
                exemption.endedBy(),
                exemption.endReason(),
                exemption.id());
        jdbc.update("update unit set planned = false where code = ?", exemption.unit());
    }

    /** Whether a unit is released from a form on some of these days already. */
    boolean overlaps(UnitCode unit, String form, LocalDate first, LocalDate last) {
        return jdbc.queryOne("""
                        select 1 from exemption
                        where unit = ? and form = ? and first_day <= ? and last_day >= ? and last_period is not null limit 1
                        """, row -> true, unit, form, last, first).isPresent();
    }

    /** One that exists for the caller; {@code lock} holds its row until the transaction ends. */
    Optional<Kept> find(UUID id, boolean lock) {
        UnitsInScope.Condition visible = units.on("e.unit");
        List<Object> arguments = new ArrayList<>();
        arguments.add(id);
        arguments.addAll(visible.arguments());
        return jdbc.queryOne(
                "select * from exemption e where e.id = ? and " + visible.sql() + (lock ? " for update" : ""),
                ExemptionStore::kept,
                arguments.toArray());
    }

    /** Those that exist for the caller, by identity. */
    List<Exemption> list(ExemptionFilter filter, String after, int limit) {
        UnitsInScope.Condition visible = units.on("e.unit");
        List<Object> arguments = new ArrayList<>(visible.arguments());
        arguments.addAll(filter.arguments());
        arguments.add(after);
        arguments.add(limit);
        return jdbc.query(
                "select * from exemption e where " + visible.sql() + filter.sql()
                        + " and e.id::text > ? order by e.id::text limit ?",
                row -> kept(row).exemption(),
                arguments.toArray());
    }

    /** Obligations of a unit and form that end within the days and could still be released, locked. */
    List<String> releasable(Exemption exemption) {
        return jdbc.query(
                """
                select o.id from obligation o
                where o.unit = ? and o.form = ? and o.period_end between ? and ?
                  and o.state in ('SCHEDULED', 'OPEN', 'RETURNED')
                order by o.id for update
                """,
                row -> row.getString(1),
                exemption.unit(),
                exemption.form(),
                exemption.firstPeriod().start(),
                exemption.lastDay());
    }

    /** How many obligations of the term are not exempt. */
    int left(Exemption exemption) {
        return jdbc.queryOne(
                        """
                        select count(*) from obligation o
                        where o.unit = ? and o.form = ? and o.period_end between ? and ? and o.state <> 'EXEMPT'
                        """,
                        row -> row.getInt(1),
                        exemption.unit(),
                        exemption.form(),
                        exemption.firstPeriod().start(),
                        exemption.lastDay())
                .orElse(0);
    }

    /** Obligations that are exempt by this one although they end after its term, locked. */
    List<String> freed(Exemption exemption) {
        return jdbc.query(
                """
                select o.id from obligation o
                where o.unit = ? and o.form = ? and o.period_end > ? and o.state = 'EXEMPT'
                  and o.exemption = 'GRANTED'
                  and (select a.exemption from obligation_act a where a.obligation = o.id order by a.number desc limit 1) = ?
                order by o.id for update
                """, row -> row.getString(1), exemption.unit(), exemption.form(), exemption.lastDay(), exemption.id());
    }

    /** Of some obligations those that an exemption covers; what was reopened since it was granted is owed all the same. */
    List<Covered> covered(List<String> obligations) {
        return jdbc.query(
                """
                select o.id as obligation, e.* from obligation o
                join exemption e on e.unit = o.unit and e.form = o.form
                  and o.period_end between e.first_day and e.last_day
                where o.id = any(?) and o.state in ('SCHEDULED', 'OPEN', 'RETURNED')
                  and not exists (select 1 from obligation_act a
                    where a.obligation = o.id and a.kind = 'REOPENED' and a.at >= e.granted_at)
                order by o.id for update of o
                """, row -> new Covered(row.getString("obligation"), kept(row).exemption()), (Object)
                        obligations.toArray(String[]::new));
    }

    private static Kept kept(ResultSet row) throws SQLException {
        String last = row.getString("last_period");
        return new Kept(
                new Exemption(
                        row.getObject("id", UUID.class),
                        new UnitCode(row.getString("unit")),
                        row.getString("form"),
                        Period.parse(row.getString("first_period")),
                        last == null ? null : Period.parse(last),
                        row.getString("reason"),
                        row.getString("document_number"),
                        Moments.offset(row, "granted_at"),
                        row.getString("granted_by"),
                        Moments.offset(row, "ended_at"),
                        row.getString("ended_by"),
                        row.getString("end_reason")),
                row.getLong("sequence"));
    }
}
