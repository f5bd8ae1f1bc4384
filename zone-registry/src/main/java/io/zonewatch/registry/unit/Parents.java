package io.zonewatch.registry.unit;

import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.sql.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;

/** One zone, several parks (一区多园): which zone can be the parent of which. */
@ApplicationScoped
class Parents {

    private static final long LOCK = 0x5041524BL;
    private static final String POINTER = "/parent";

    /** Walks up from the parent; each step only while the steps before hold, so that a parent of another time is none. */
    private static final String REACHES = """
            with recursive known as (
              select distinct on (unit_code, valid_from) unit_code, valid_from, parent
              from unit_version order by unit_code, valid_from, sequence desc),
            line as (
              select unit_code, parent, daterange(valid_from,
                       lead(valid_from) over (partition by unit_code order by valid_from)) as during
              from known),
            up as (
              select ?::text as unit_code, daterange(?::date, null) as during
              union
              select line.parent, up.during * line.during
              from up join line on line.unit_code = up.unit_code and line.during && up.during
              where line.parent is not null)
            select 1 from up where unit_code = ? limit 1
            """;

    private final VisibleUnits visible;
    private final Jdbc jdbc;

    @Inject
    Parents(VisibleUnits visible, Jdbc jdbc) {
        this.visible = visible;
        this.jdbc = jdbc;
    }

    /**
     * Lets one change of parents at a time pass, until the end of its transaction: two at once could close a circle that
     * neither sees. Taken before any unit is locked.
     */
    void lock() {
        jdbc.query("select pg_advisory_xact_lock(?)", row -> null, LOCK);
    }

    /** Adds what speaks against the parent from that day on. */
    void check(String unit, String parent, LocalDate from, Problem problem) {
        if (parent.equals(unit)) {
            problem.at(POINTER, UnitFault.OWN_PARENT);
            return;
        }
        Optional<Unit> found =
                visible.find(parent).filter(candidate -> candidate.on(from).isPresent());
        if (found.isEmpty()) {
            problem.at(POINTER, UnitFault.UNKNOWN_PARENT, parent, from);
        } else if (found.get().kind() != UnitKind.ZONE) {
            problem.at(POINTER, UnitFault.PARENT_NOT_ZONE, parent);
        } else if (reaches(parent, unit, from)) {
            problem.at(POINTER, UnitFault.PARENT_CYCLE, parent);
        }
    }

    private boolean reaches(String parent, String unit, LocalDate from) {
        return jdbc.queryOne(REACHES, row -> true, parent, from, unit).isPresent();
    }
}
