package io.zonewatch.registry.unit.reading;

import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.registry.Moment;
import io.zonewatch.registry.unit.DatedUnit;
import io.zonewatch.registry.unit.Relations;
import io.zonewatch.registry.unit.UnitsInTime;
import io.zonewatch.registry.unit.VisibleUnits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the units that a filter lets pass, as they were at a moment, among those that the caller's scope held on that day. */
@ApplicationScoped
public class UnitList {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\%_]");

    private static final String FILTERS = """
            where u.code > ?
              and (?::text is null or u.kind = ?)
              and (?::text is null or starts_with(asked.division, ?))
              and (?::text is null or asked.level = ?)
              and (?::text is null or asked.type = ?)
              and (?::text is null or asked.status = ?)
              and (?::text is null or asked.parent = ?)
              and (?::text is null or exists (
                select from unnest(asked.leading_industries) as industry where starts_with(industry, ?)))
              and (?::text is null or u.code ilike ? or asked.name_zh ilike ? or asked.name_en ilike ?)
              and\s""";

    private final Jdbc jdbc;
    private final UnitsInTime units;
    private final Caller caller;
    private final VisibleUnits visible;
    private final Relations relations;

    @Inject
    UnitList(Jdbc jdbc, UnitsInTime units, Caller caller, VisibleUnits visible, Relations relations) {
        this.jdbc = jdbc;
        this.units = units;
        this.caller = caller;
        this.visible = visible;
        this.relations = relations;
    }

    /** At most so many units after the given code, ascending by code. A zone that the caller does not see has no parks. */
    public List<DatedUnit> find(UnitFilter filter, Moment moment, String after, int limit) {
        boolean unknown =
                filter.parent != null && visible.findAt(filter.parent, moment).isEmpty();
        return unknown ? List.of() : relations.told(found(filter, moment, after, limit), moment);
    }

    private List<DatedUnit> found(UnitFilter filter, Moment moment, String after, int limit) {
        Scope.Condition scope = caller.scope().on("u.code", "asked.division");
        String text = filter.q == null
                ? null
                : "%" + SPECIAL.matcher(filter.q.strip()).replaceAll("\\\\$0") + "%";
        return jdbc.query(
                UnitsInTime.SELECT + FILTERS + scope.sql() + " order by u.code limit ?",
                row -> units.read(row, moment.known()),
                moment.day(),
                moment.known(),
                moment.day(),
                moment.known(),
                after,
                filter.kind,
                filter.kind,
                filter.division,
                filter.division,
                filter.level,
                filter.level,
                filter.type,
                filter.type,
                filter.status,
                filter.status,
                filter.parent,
                filter.parent,
                filter.industry,
                filter.industry,
                text,
                text,
                text,
                text,
                scope.units(),
                scope.divisions(),
                limit);
    }
}
