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

    /** Arguments are the units, twice, their obligations' form and period, the form, and the units. */
    private static final String CONCERNED = """
            with lying as (
              select regexp_replace(division, '(00)+$', '') as prefix from (
                select division from unit_version where unit = any(?)
                union select division from obligation where unit = any(?) and form = ? and period = ?) d)
            select t.plan, t.code, t.position from target t where t.form = ? and (
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
     */
    public List<Placed> on(String form, Period period, Collection<UnitCode> units) {
        String[] codes = units.stream().map(UnitCode::value).toArray(String[]::new);
        return rows.placed(CONCERNED, "t.plan, t.position", codes, codes, form, period, form, codes);
    }

    /** The targets that are counted in the registry, of all plans. */
    public List<Placed> counted() {
        return rows.placed(
                "select t.plan, t.code, t.position from target t where t.form is null", "t.plan, t.position");
    }

    /** The targets of a plan. */
    public List<Placed> of(String plan) {
        return rows.placed("select t.plan, t.code, t.position from target t where t.plan = ?", "t.position", plan);
    }

    /** The forms of all targets that hang on a unit. */
    public List<String> formsOfScope(UnitCode unit) {
        return jdbc.query(
                "select distinct form from target where scope_unit = ? and form is not null order by form",
                row -> row.getString(1),
                unit);
    }

    /** The forms of all targets. */
    public List<String> forms() {
        return jdbc.query(
                "select distinct form from target where form is not null order by form", row -> row.getString(1));
    }
}
