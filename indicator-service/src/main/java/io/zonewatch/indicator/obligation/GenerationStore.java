package io.zonewatch.indicator.obligation;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.sql.StoredJson;
import io.zonewatch.indicator.RuleRevision;
import io.zonewatch.indicator.form.FormVersion;
import io.zonewatch.indicator.form.OwedBy;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The units that owe a form for a period, as the database finds them: all at once, whatever their number. */
@ApplicationScoped
class GenerationStore {

    private static final String MISSING =
            """
            with rule as materialized (select * from unnest(?::text[]::jsonb[]) with ordinality r(rule, number)),
            asked as materialized (
              select f.number, u.code, u.kind, v.valid_from, v.valid_to
              from rule f cross join unit u join unit_version v on v.unit = u.code and v.status = 'REGISTERED'
              where u.code = any(?) and {while})
            select distinct p.place
            from unnest(?::text[], ?::text[], ?::text[]::date[], ?::text[]::bigint[])
              with ordinality p(form, period, period_end, rule, place)
            join rule f on f.number = p.rule
            join asked u on u.number = p.rule
              and u.valid_from <= p.period_end and (u.valid_to is null or u.valid_to > p.period_end)
            where {on} and not exists (select 1 from obligation o
              where o.form = p.form and o.period = p.period and o.unit = u.code)
            order by p.place
            """.replace("{while}", Owing.ASKS_WHILE).replace("{on}", Owing.asksOn("p.period_end"));

    private final Jdbc jdbc;
    private final StoredJson json;

    @Inject
    GenerationStore(Jdbc jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One that was generated: who owes it, and the unit's division at the period's end. */
    record Made(UnitCode unit, String division) {}

    /** A form and a period it is owed for. */
    record Owed(FormVersion form, Period period) {}

    /**
     * What is owed and missing: a unit that is registered at the period's end is asked and has no obligation. Asked once for all
     * forms and periods; each rule is held against each version of a unit once, and only periods of forms whose rule can ask are
     * looked at, so that what a change of a unit costs grows with what it owes.
     */
    List<Owed> missing(List<Owed> owed, String[] units) {
        Map<OwedBy, Integer> rules = new LinkedHashMap<>();
        Integer[] ruleOf = owed.stream()
                .map(one -> rules.computeIfAbsent(one.form().owedBy(), rule -> rules.size() + 1))
                .toArray(Integer[]::new);
        return jdbc.query(
                MISSING,
                row -> owed.get(row.getInt(1) - 1),
                names(rules.keySet().stream().map(json::write).toList()),
                units,
                names(owed.stream().map(one -> one.form().code()).toList()),
                names(owed.stream().map(Owed::period).toList()),
                names(owed.stream().map(one -> one.period().end()).toList()),
                names(List.of(ruleOf)));
    }

    /**
     * Inserts what is missing of a form for a period; what exists is left alone.
     *
     * @param standing of each that is new
     * @param units codes of the units to look at, or null for all
     * @return what is new, by unit
     */
    List<Made> insert(
            FormVersion form, Period period, Standing standing, RuleRevision.Revisions revisions, String[] units) {
        OwedBy owedBy = form.owedBy();
        return jdbc.query(
                """
                insert into obligation (id, unit, kind, division, form, form_version, frequency, period, period_end,
                  state, lateness, round, open_at, due_at, lock_at, calendar_missing, round_started_at, next_due,
                  exemption, rule_revision, form_revision, sequence)
                select u.code || '_' || f.form || '_' || f.period, u.code, u.kind, v.division, f.form, ?, ?, f.period,
                  f.period_end, ?, 'ON_TIME', 1, f.open_at, ?::timestamptz, ?::timestamptz, ?::int,
                  ?::timestamptz, ?::timestamptz, ?, ?, ?, 1
                from (select ?::text as form, ?::text as period, ?::date as period_end, ?::timestamptz as open_at,
                  ?::jsonb as rule) f
                join unit u on u.kind = any(?) and (?::text[] is null or u.code = any(?::text[]))
                join unit_version v on v.unit = u.code and v.status = 'REGISTERED'
                  and v.valid_from <= f.period_end and (v.valid_to is null or v.valid_to > f.period_end)
                where {asks}
                order by u.code
                on conflict do nothing
                returning unit, division
                """.replace("{asks}", Owing.asks("f.period_end")),
                GenerationStore::read,
                form.version(),
                form.frequency(),
                standing.state(),
                standing.dueAt(),
                standing.lockAt(),
                standing.calendarMissing(),
                standing.roundStartedAt(),
                standing.nextDue(),
                standing.exemption(),
                revisions.calendars(),
                revisions.of(form.code()),
                form.code(),
                period,
                period.end(),
                standing.openAt(),
                json.write(owedBy),
                names(owedBy.kinds()),
                units,
                units);
    }

    /** As the database compares them; null for a condition there is not. */
    private static String[] names(List<?> values) {
        return values == null ? null : values.stream().map(Object::toString).toArray(String[]::new);
    }

    private static Made read(ResultSet row) throws SQLException {
        return new Made(new UnitCode(row.getString(1)), row.getString(2));
    }
}
