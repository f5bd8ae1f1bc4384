package io.zonewatch.assessment.compliance;

import io.zonewatch.assessment.plan.Names;
import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Reports owed, and what the units are called that owe them. */
@ApplicationScoped
class DutyTable {

    /**
     * A duty counts once the on-time line has passed that it was first asked by, or its report has come; the line of a reopening does not take that back. The plan's
     * area is the divisions of the units its targets hang on.
     */
    private static final String BY_UNIT = """
            select d.owner, n.zh, n.en, count(*) as due,
              count(*) filter (where d.reported and d.on_time) as on_time,
              count(*) filter (where d.reported and not d.on_time) as late,
              count(*) filter (where not d.reported) as missing,
              count(*) filter (where d.in_review) as in_review
            from duty d left join unit_name n on n.unit = d.owner
            where d.last_day between ? and ? and d.first_day >= ? and not d.exempt and (d.reported or not d.on_time or d.due_at < ?)
              and exists (select 1 from target t join unit u on u.code = t.scope_unit
                where t.plan = ? and d.division like regexp_replace(u.division, '(00)+$', '') || '%')
              and {scope}
            group by d.owner, n.zh, n.en order by d.owner collate "C"
            """;

    private final Jdbc jdbc;

    @Inject
    DutyTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the state if it is newer. */
    void take(Duty duty, long sequence) {
        jdbc.update(
                """
                insert into duty (id, sequence, owner, division, first_day, last_day, due_at, exempt, reported, on_time, in_review)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set sequence = excluded.sequence, owner = excluded.owner,
                  division = excluded.division, due_at = excluded.due_at, exempt = excluded.exempt,
                  reported = excluded.reported, on_time = excluded.on_time, in_review = excluded.in_review
                where excluded.sequence > duty.sequence
                """,
                duty.id(),
                sequence,
                duty.owner(),
                duty.division(),
                duty.period().start(),
                duty.period().end(),
                duty.dueAt(),
                duty.isExempt(),
                duty.isReported(),
                duty.isOnTime(),
                duty.isInReview());
    }

    /** Keeps the names if they are newer. */
    void take(NamedUnit unit, long sequence) {
        jdbc.update("""
                insert into unit_name (unit, sequence, zh, en) values (?, ?, ?, ?)
                on conflict (unit) do update set sequence = excluded.sequence, zh = excluded.zh, en = excluded.en
                where excluded.sequence > unit_name.sequence
                """, unit.code(), sequence, unit.names().zh(), unit.names().en());
    }

    /** Who was how punctual with the reports of {@code period} and of the periods within it, in the plan's area, at a moment; by unit. */
    List<UnitCompliance> byUnit(String plan, Period period, Instant at, Scope scope) {
        Scope.Condition reach = scope.on("d.owner", "d.division");
        return jdbc.query(
                BY_UNIT.replace("{scope}", reach.sql()),
                DutyTable::row,
                period.start(),
                period.end(),
                period.start(),
                at,
                plan,
                reach.units(),
                reach.divisions());
    }

    void clear() {
        jdbc.update("delete from duty");
        jdbc.update("delete from unit_name");
    }

    private static UnitCompliance row(ResultSet row) throws SQLException {
        String zh = row.getString("zh");
        return new UnitCompliance(
                new UnitCode(row.getString("owner")),
                zh == null ? null : new Names(zh, row.getString("en")),
                row.getInt("due"),
                row.getInt("on_time"),
                row.getInt("late"),
                row.getInt("missing"),
                row.getInt("in_review"));
    }
}
