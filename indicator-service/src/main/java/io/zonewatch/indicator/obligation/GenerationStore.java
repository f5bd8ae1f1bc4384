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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The units that owe a form for a period, as the database finds them: all at once, whatever their number. */
@ApplicationScoped
class GenerationStore {

    private static final String MISSING =
            """
            with asked as materialized (
              select f.form, f.rule, f.periods, f.ends, f.place, u.code, u.kind, v.valid_from, v.valid_to
              from unnest(?::text[], ?::text[]::jsonb[], ?::text[], ?::text[])
                with ordinality f(form, rule, periods, ends, place)
              cross join unit u join unit_version v on v.unit = u.code and v.status = 'REGISTERED'
              where u.code = any(?) and {while})
            select distinct f.place, p.place from asked f
            cross join lateral (select f.code, f.kind) u
            cross join lateral unnest(string_to_array(f.periods, ' '), string_to_array(f.ends, ' ')::date[])
              with ordinality p(period, period_end, place)
            where f.valid_from <= p.period_end and (f.valid_to is null or f.valid_to > p.period_end) and {on}
              and not exists (select 1 from obligation o
                where o.form = f.form and o.period = p.period and o.unit = u.code)
            order by f.place, p.place
            """.replace("{while}", Owing.ASKS_WHILE).replace("{on}", Owing.asksOn("p.period_end"));

    private static final String INSERT = """
            insert into obligation (id, unit, kind, division, form, form_version, frequency, period, period_end,
              state, lateness, round, open_at, due_at, lock_at, calendar_missing, round_started_at, next_due,
              exemption, rule_revision, form_revision, sequence)
            select u.code || '_' || f.form || '_' || f.period, u.code, u.kind, v.division, f.form, f.version, f.frequency,
              f.period, f.period_end, f.state, 'ON_TIME', 1, f.open_at, f.due_at, f.lock_at, f.calendar_missing,
              f.round_started_at, f.next_due, f.exemption, ?, f.form_revision, 1
            from jsonb_to_recordset(?::jsonb) f(form text, version int, frequency text, period text, period_end date,
              state text, open_at timestamptz, due_at timestamptz, lock_at timestamptz, calendar_missing int,
              round_started_at timestamptz, next_due timestamptz, exemption text, form_revision bigint, rule jsonb)
            join unit u on ?::text[] is null or u.code = any(?::text[])
            join unit_version v on v.unit = u.code and v.status = 'REGISTERED'
              and v.valid_from <= f.period_end and (v.valid_to is null or v.valid_to > f.period_end)
            where {asks}
            order by f.form, f.period_end, u.code
            on conflict do nothing
            returning form, period, unit, division
            """.replace("{asks}", Owing.asks("f.period_end"));

    private final Jdbc jdbc;
    private final StoredJson json;

    @Inject
    GenerationStore(Jdbc jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One that was generated: what is owed, by whom, and the unit's division at the period's end. */
    record Made(FirstStanding owed, UnitCode unit, String division) {}

    /** A form and a period it is owed for. */
    record Owed(FormVersion form, Period period) {}

    /** A form, and the periods it is owed for that its planning has reached. */
    record Reached(FormVersion form, List<Period> periods) {
        private Owed owed(int period) {
            return new Owed(form, periods.get(period));
        }
    }

    /**
     * What is owed and missing: a unit that is registered at the period's end is asked and has no obligation. Asked once for all
     * forms; each rule is held against each version of a unit once, and periods are looked at where it can ask only, so that what a
     * change of a unit costs grows with what it owes.
     */
    List<Owed> missing(List<Reached> reached, String[] units) {
        Map<OwedBy, String> rules = new HashMap<>();
        return jdbc.query(
                MISSING,
                row -> reached.get(row.getInt(1) - 1).owed(row.getInt(2) - 1),
                texts(reached, one -> one.form().code()),
                texts(reached, one -> rules.computeIfAbsent(one.form().owedBy(), json::write)),
                texts(reached, one -> words(one.periods(), Period::toString)),
                texts(
                        reached,
                        one -> words(one.periods(), period -> period.end().toString())),
                units);
    }

    /**
     * Inserts what is missing of forms for periods; what exists is left alone.
     *
     * @param owed with the standing of each that is new
     * @param units codes of the units to look at, or null for all
     * @return what is new, by form, period and unit
     */
    List<Made> insert(List<FirstStanding> owed, RuleRevision.Revisions revisions, String[] units) {
        List<FirstStanding.Line> lines = owed.stream()
                .map(one -> one.line(revisions.of(one.form().code())))
                .toList();
        Map<String, FirstStanding> places =
                owed.stream().collect(Collectors.toMap(FirstStanding::place, one -> one, (one, same) -> one));
        return jdbc.query(
                INSERT,
                row -> new Made(
                        places.get(FirstStanding.place(row.getString(1), row.getString(2))),
                        new UnitCode(row.getString(3)),
                        row.getString(4)),
                revisions.calendars(),
                json.write(lines),
                units,
                units);
    }

    private static String[] texts(List<Reached> reached, Function<Reached, String> text) {
        return reached.stream().map(text).toArray(String[]::new);
    }

    private static String words(List<Period> periods, Function<Period, String> word) {
        return periods.stream().map(word).collect(Collectors.joining(" "));
    }
}
