package io.zonewatch.registry.unit;

import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.chassis.sql.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** Finds the codes of the units in the caller's scope that a filter lets pass. */
@ApplicationScoped
class UnitList {

    /** The division of today, or of the first day if that is still to come, decides on scope: {@link Unit#presentDivision}. */
    private static final String CODES = """
            select u.code
            from unit u
            cross join lateral (
              select v.division, v.level, v.type from unit_version v
              where v.unit_code = u.code and v.valid_from <= ?
              order by v.valid_from desc, v.sequence desc limit 1) asked
            cross join lateral (
              select v.division from unit_version v
              where v.unit_code = u.code and v.valid_from <= greatest(?::date,
                (select min(f.valid_from) from unit_version f where f.unit_code = u.code))
              order by v.valid_from desc, v.sequence desc limit 1) present
            where u.code > ?
              and (?::text is null or u.kind = ?)
              and (?::text is null or starts_with(asked.division, ?))
              and (?::text is null or asked.level = ?)
              and (?::text is null or asked.type = ?)
              and\s""";

    private final Jdbc jdbc;
    private final Caller caller;

    @Inject
    UnitList(Jdbc jdbc, Caller caller) {
        this.jdbc = jdbc;
        this.caller = caller;
    }

    /** At most so many codes after the given one, ascending. */
    List<String> codes(UnitFilter filter, LocalDate day, LocalDate today, String after, int limit) {
        Scope.Condition scope = caller.scope().on("u.code", "present.division");
        return jdbc.query(
                CODES + scope.sql() + " order by u.code limit ?",
                row -> row.getString(1),
                day,
                today,
                after,
                filter.kind,
                filter.kind,
                filter.division,
                filter.division,
                filter.level,
                filter.level,
                filter.type,
                filter.type,
                scope.units(),
                scope.divisions(),
                limit);
    }
}
