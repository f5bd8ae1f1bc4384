package io.zonewatch.registry.unit;

import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.sql.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;

/** One zone, several parks (一区多园): which zone can be the parent of which, and while. */
@ApplicationScoped
class Parents {

    /** Walks up from the parent; each step only while the steps before hold, so that a parent of another time is none. */
    private static final String REACHES = """
            with recursive up as (
              select ?::text as unit_code, daterange(?::date, ?::date) as during
              union
              select line.parent, up.during * line.during
              from up cross join lateral (
                select known.parent, daterange(known.valid_from,
                         lead(known.valid_from) over (order by known.valid_from)) as during
                from (select distinct on (v.valid_from) v.valid_from, v.parent
                      from unit_version v where v.unit_code = up.unit_code
                      order by v.valid_from, v.sequence desc) known) line
              where line.parent is not null and line.during && up.during)
            select 1 from up where unit_code = ? limit 1
            """;

    private static final String GONE = """
            select 1 from (
              select known.status, daterange(known.valid_from,
                       lead(known.valid_from) over (order by known.valid_from)) as during
              from (select distinct on (v.valid_from) v.valid_from, v.status
                    from unit_version v where v.unit_code = ? order by v.valid_from, v.sequence desc) known) line
            where line.status <> 'REGISTERED' and line.during && daterange(?::date, ?::date) limit 1
            """;

    private final VisibleUnits visible;
    private final Jdbc jdbc;

    @Inject
    Parents(VisibleUnits visible, Jdbc jdbc) {
        this.visible = visible;
        this.jdbc = jdbc;
    }

    /** Adds what speaks against the parent on the days of a step. */
    void check(String unit, String parent, Step step, String place, Problem problem) {
        String pointer = place + "/parent";
        LocalDate from = step.day();
        if (parent.equals(unit)) {
            problem.at(pointer, UnitFault.OWN_PARENT);
            return;
        }
        Optional<DatedUnit> found = visible.findOn(parent, from);
        if (found.isEmpty()) {
            problem.at(pointer, UnitFault.UNKNOWN_PARENT, parent, from);
        } else if (found.get().kind() != UnitKind.ZONE) {
            problem.at(pointer, UnitFault.PARENT_NOT_ZONE, parent);
        } else if (holds(GONE, parent, from, step.until())) {
            problem.at(pointer, UnitFault.PARENT_GONE, parent);
        } else if (holds(REACHES, parent, from, step.until(), unit)) {
            problem.at(pointer, UnitFault.PARENT_CYCLE, parent);
        }
    }

    private boolean holds(String question, Object... arguments) {
        return jdbc.queryOne(question, row -> true, arguments).isPresent();
    }
}
