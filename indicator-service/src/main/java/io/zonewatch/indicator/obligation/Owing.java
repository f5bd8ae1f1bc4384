package io.zonewatch.indicator.obligation;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.indicator.Moments;
import io.zonewatch.indicator.form.FormVersion;
import io.zonewatch.reporting.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Whom a form's owing rule asks: the unit as it is at the period's end. What was generated ahead and is not asked any longer, because
 * the unit changed or a later version of the form asks others, is exempt as long as nobody acted on it; asked again, it is owed again.
 */
@ApplicationScoped
class Owing {

    /** That {@code f.rule} can ask unit {@code u} while {@code v} holds of it: all that does not depend on the day. */
    static final String ASKS_WHILE = """
            f.rule -> 'kinds' @> to_jsonb(u.kind)
            and (f.rule ->> 'divisions' is null
              or exists (select 1 from jsonb_array_elements_text(f.rule -> 'divisions') p where starts_with(v.division, p)))
            and (u.kind <> 'ZONE' or (
              (f.rule ->> 'levels' is null or coalesce(f.rule -> 'levels' @> to_jsonb(v.level), false))
              and (f.rule ->> 'types' is null or coalesce(f.rule -> 'types' @> to_jsonb(v.type), false))))""";

    /** That it asks it at the period's end, if it can then. */
    private static final String ASKS_ON = """
            (u.kind <> 'ZONE' or f.rule ->> 'designations' is null
              or exists (select 1 from unit_designation d where d.unit = u.code
                and f.rule -> 'designations' @> to_jsonb(d.designation)
                and d.valid_from <= {end} and (d.valid_to is null or d.valid_to > {end})))""";

    /** Obligations of registered units with the rule of the version that is owed for their period. */
    private static final String RULED = """
            with ruled as materialized (
              select form, owed_by as rule, first_period as first, last_period as last from form_version)
            select o.id from obligation o
            join ruled f on f.form = o.form and f.first <= o.period and f.last >= o.period
            join unit u on u.code = o.unit
            join unit_version v on v.unit = o.unit and v.status = 'REGISTERED'
              and v.valid_from <= o.period_end and (v.valid_to is null or v.valid_to > o.period_end)
            where {which} and {condition} order by o.id for update of o
            """;

    /** Nobody has reported, drafted, attached, dunned or reopened anything. */
    private static final String UNTOUCHED = """
            o.state in ('SCHEDULED', 'OPEN') and o.lateness in ('ON_TIME', 'OVERDUE') and o.revision is null
            and o.reopened_until is null
            and not exists (select 1 from draft d where d.obligation = o.id and d.content is not null)
            and not exists (select 1 from attachment a where a.obligation = o.id)""";

    private final Jdbc jdbc;
    private final Sweep sweep;
    private final ActJournal acts;
    private final Reinstating reinstating;
    private final Moments moments;

    @Inject
    Owing(Jdbc jdbc, Sweep sweep, ActJournal acts, Reinstating reinstating, Moments moments) {
        this.jdbc = jdbc;
        this.sweep = sweep;
        this.acts = acts;
        this.reinstating = reinstating;
        this.moments = moments;
    }

    /**
     * The rule as a condition on a unit {@code u}, its version {@code v} and {@code f.rule}.
     *
     * @param periodEnd the column with the period's last day
     */
    static String asks(String periodEnd) {
        return ASKS_WHILE + " and " + asksOn(periodEnd);
    }

    /** What {@link #ASKS_WHILE} leaves: the condition on a unit {@code u} and {@code f.rule} that depends on the day. */
    static String asksOn(String periodEnd) {
        return ASKS_ON.replace("{end}", periodEnd);
    }

    /** Ends and revives what some units owe, by the rules as they are and the units as they are known now. */
    @Transactional(Transactional.TxType.MANDATORY)
    void settle(String[] units) {
        settle("o.unit = any(?)", (Object) units);
    }

    /** Ends and revives what is owed of a form for some periods, by the rule of the version that is owed for them. */
    @Transactional(Transactional.TxType.MANDATORY)
    void settle(FormVersion form, List<Period> periods) {
        settle(
                "o.form = ? and o.period = any(?)",
                form.code(),
                periods.stream().map(Period::toString).toArray(String[]::new));
    }

    private void settle(String which, Object... arguments) {
        List<String> dropped = locked(which, UNTOUCHED + " and not (" + asks("o.period_end") + ")", arguments);
        acts.record(dropped, moments.now(), ActJournal.Ground.following(Act.Kind.NOT_ASKED));
        sweep.change("obligation.not-asked", dropped, Obligation::release);
        reinstating.owedAgain(locked(
                which, "o.state = 'EXEMPT' and o.exemption = 'NOT_ASKED' and " + asks("o.period_end"), arguments));
    }

    private List<String> locked(String which, String condition, Object... arguments) {
        return jdbc.query(
                RULED.replace("{which}", which).replace("{condition}", condition), row -> row.getString(1), arguments);
    }
}
