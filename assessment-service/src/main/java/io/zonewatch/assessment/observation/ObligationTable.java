package io.zonewatch.assessment.observation;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Who owes which report. */
@ApplicationScoped
class ObligationTable {

    private final Jdbc jdbc;

    @Inject
    ObligationTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What roll-ups see of an obligation.
     *
     * @param accepted the revision whose figures count, null while none does
     */
    private record Standing(boolean exempt, Integer accepted, String division) {

        /** An obligation that is ahead of its report, and a report that is ahead of its obligation, say the same of what has arrived. */
        static Standing of(boolean exempt, Integer announced, Integer arrived, String division) {
            boolean here = arrived != null && (announced == null || announced <= arrived);
            return new Standing(exempt, here ? arrived : null, division);
        }
    }

    /** Keeps the state if it is newer; reminders, rounds and lateness touch nothing here, nor does an acceptance whose report tells it by itself. */
    Optional<Touched> take(ObligationState obligation, long sequence) {
        Integer arrived = jdbc.queryOne(
                        "select max(revision) from accepted_report where obligation = ?",
                        row -> Optional.ofNullable(row.getObject(1, Integer.class)),
                        obligation.id())
                .flatMap(found -> found)
                .orElse(null);
        Optional<Standing> before = jdbc.queryOne(
                "select exempt, accepted_revision, division from obligation where id = ?",
                row -> Standing.of(row.getBoolean(1), row.getObject(2, Integer.class), arrived, row.getString(3)),
                obligation.id());
        int newer = jdbc.update(
                """
                insert into obligation (id, sequence, unit, division, form, period, exempt, accepted_revision)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set sequence = excluded.sequence, division = excluded.division,
                  exempt = excluded.exempt, accepted_revision = excluded.accepted_revision
                where excluded.sequence > obligation.sequence
                """,
                obligation.id(),
                sequence,
                obligation.unit(),
                obligation.division(),
                obligation.form(),
                obligation.period(),
                obligation.isExempt(),
                obligation.counts());
        Standing now = Standing.of(obligation.isExempt(), obligation.counts(), arrived, obligation.division());
        if (newer == 0
                || before.filter(standing -> Objects.equals(standing, now)).isPresent()) {
            return Optional.empty();
        }
        Set<String> formerly = before.map(Standing::division).map(Set::of).orElse(Set.of());
        return Optional.of(new Touched.Report(obligation.form(), obligation.period(), obligation.unit(), formerly));
    }

    /**
     * All who owe the form for the period, each with what is known about the unit on the period's last day and its latest report accepted by {@code asOf}. What
     * obligations and units say is as known now; null for what has been accepted at all.
     */
    List<Owed> owing(String form, Period period, Instant asOf) {
        LocalDate day = period.end();
        return jdbc.query("""
                select o.id, o.unit, u.kind, coalesce(v.division, o.division), v.parent, o.exempt,
                  case when ?::timestamptz is null then o.accepted_revision end,
                  r.revision, r.accepted_at, coalesce(v.leading_industries, array[]::text[]), v.level
                from obligation o
                left join unit u on u.code = o.unit
                left join lateral (
                  select division, parent, leading_industries, level from unit_version
                  where unit = o.unit and valid_from <= ? order by valid_from desc limit 1) v on true
                left join lateral (
                  select revision, accepted_at from accepted_report
                  where obligation = o.id and (?::timestamptz is null or accepted_at <= ?)
                  order by revision desc limit 1) r on true
                where o.form = ? and o.period = ? order by o.unit collate "C"
                """, ObligationTable::owed, asOf, day, asOf, asOf, form, period);
    }

    /** Which of the units' reports for the periods are owed and not accepted; one that is accepted and has not arrived is such a one, see {@link Owed#isAccepted}. */
    Set<Awaited> awaited(String form, Collection<UnitCode> units, Collection<Period> periods) {
        return Set.copyOf(jdbc.query(
                """
                select o.unit, o.period from obligation o
                left join lateral (select max(revision) as arrived from accepted_report where obligation = o.id) r on true
                where o.form = ? and o.unit = any(?) and o.period = any(?) and not o.exempt
                  and (r.arrived is null or o.accepted_revision > r.arrived)
                """,
                row -> new Awaited(new UnitCode(row.getString(1)), Period.parse(row.getString(2))),
                form,
                units.stream().map(UnitCode::toString).toArray(String[]::new),
                periods.stream().map(Period::toString).toArray(String[]::new)));
    }

    /** The reports a unit owes or owed, touched because it lies where it does no more. */
    List<Touched.Report> of(UnitCode unit, Set<String> formerly) {
        return jdbc.query(
                "select form, period from obligation where unit = ?",
                row -> new Touched.Report(row.getString(1), Period.parse(row.getString(2)), unit, formerly),
                unit);
    }

    boolean has(String form) {
        return jdbc.queryOne("select 1 from obligation where form = ? limit 1", row -> true, form)
                .isPresent();
    }

    void clear() {
        jdbc.update("delete from obligation");
    }

    private static Owed owed(ResultSet row) throws SQLException {
        String kind = row.getString(3);
        String parent = row.getString(5);
        OffsetDateTime acceptedAt = row.getObject(9, OffsetDateTime.class);
        return new Owed(
                row.getString(1),
                new UnitCode(row.getString(2)),
                kind == null ? null : UnitKind.valueOf(kind),
                row.getString(4),
                row.getString(11),
                parent != null,
                List.of((String[]) row.getArray(10).getArray()),
                row.getBoolean(6),
                row.getObject(7, Integer.class),
                row.getObject(8, Integer.class),
                acceptedAt == null ? null : acceptedAt.toInstant());
    }
}
