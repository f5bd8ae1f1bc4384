package io.zonewatch.assessment.plan;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;

/** The targets that are assessed, whoever may see them. */
@ApplicationScoped
public class AssessedTargets {

    /** Arguments are the units, twice, their obligations' form and period, the divisions, those of {@code figures}, and the units. */
    private static final String CONCERNED = """
            with lying as (
              select regexp_replace(division, '(00)+$', '') as prefix from (
                select division from unit_version where unit = any(?)
                union select division from obligation where unit = any(?) and form = ? and period = ?
                union select unnest(?::text[])) d)
            select t.plan, t.code, t.position from target t where {figures} and (
              t.scope_unit = any(?)
              or exists (select 1 from unit_version a join lying l
                on a.division like l.prefix || '%' or l.prefix like regexp_replace(a.division, '(00)+$', '') || '%'
                where a.unit = t.scope_unit)
              or exists (select 1 from target_version b
                where b.plan = t.plan and b.code = t.code and b.scope_kind in ('SET', 'DIVISION')))
            """;

    private final Jdbc jdbc;
    private final PlacedRows rows;

    @Inject
    AssessedTargets(Jdbc jdbc, PlacedRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** The targets that get their figures from a form, of all plans. */
    public List<Placed> on(String form) {
        return rows.placed(
                "select t.plan, t.code, t.position from target t where t.form = ?", "t.plan, t.position", form);
    }

    /**
     * Of these, the targets in whose scope a unit can be that owes the form for a period: that hang on it or name zones or a division of their own; or that hang on
     * a unit that lay around it, or within it, on any day.
     *
     * @param formerly divisions in which the units may have lain, too
     */
    public List<Placed> on(String form, Period period, Collection<UnitCode> units, Collection<String> formerly) {
        String[] codes = units.stream().map(UnitCode::value).toArray(String[]::new);
        String[] divisions = formerly.toArray(String[]::new);
        return rows.placed(
                CONCERNED.replace("{figures}", "t.form = ?"),
                "t.plan, t.position",
                codes,
                codes,
                form,
                period,
                divisions,
                form,
                codes);
    }

    /** The targets that are counted in the registry, of all plans. */
    public List<Placed> counted() {
        return rows.placed(
                "select t.plan, t.code, t.position from target t where t.form is null", "t.plan, t.position");
    }

    /**
     * Of these, the targets in whose scope a unit can be, as for reports.
     *
     * @param formerly divisions in which the unit may have lain, too
     */
    public List<Placed> counted(UnitCode unit, Collection<String> formerly) {
        String[] codes = {unit.value()};
        String[] divisions = formerly.toArray(String[]::new);
        return rows.placed(
                CONCERNED.replace("{figures}", "t.form is null"),
                "t.plan, t.position",
                codes,
                codes,
                null,
                null,
                divisions,
                codes);
    }

    /** The targets of a plan. */
    public List<Placed> of(String plan) {
        return rows.placed("select t.plan, t.code, t.position from target t where t.plan = ?", "t.position", plan);
    }

    /** The targets that hang on a unit and get their figures from a form, of all plans. */
    public List<Placed> hangingOn(UnitCode unit) {
        return rows.placed(
                "select t.plan, t.code, t.position from target t where t.scope_unit = ? and t.form is not null",
                "t.plan, t.position",
                unit);
    }

    /** The forms of all targets. */
    public List<String> forms() {
        return jdbc.query(
                "select distinct form from target where form is not null order by form", row -> row.getString(1));
    }
}
