package io.zonewatch.registry.unit;

import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.sql.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * How a unit may end: it leaves no park behind, it goes into a unit that is there, and nothing goes into it afterwards, so that
 * mergers never close a circle.
 */
@ApplicationScoped
class LifeRules {

    /** Whether a living unit has this one as its parent on one of the days. */
    private static final String HAS_PARKS = """
            select 1 from (
              select known.parent, known.status, daterange(known.valid_from,
                       lead(known.valid_from) over (partition by known.unit_code order by known.valid_from)) as during
              from (select distinct on (v.unit_code, v.valid_from) v.unit_code, v.valid_from, v.parent, v.status
                    from unit_version v
                    where v.unit_code in (select p.unit_code from unit_version p where p.parent = ?)
                    order by v.unit_code, v.valid_from, v.sequence desc) known) line
            where line.parent = ? and line.status = 'REGISTERED' and line.during && daterange(?::date, ?::date) limit 1
            """;

    /** Whether a unit goes into this one on one of the days. */
    private static final String TAKES_IN = """
            select 1 from (
              select known.valid_from, known.merged_into,
                     lag(known.merged_into) over (partition by known.unit_code order by known.valid_from) as before
              from (select distinct on (v.unit_code, v.valid_from) v.unit_code, v.valid_from, v.merged_into
                    from unit_version v
                    where v.unit_code in (select m.unit_code from unit_version m where m.merged_into = ?)
                    order by v.unit_code, v.valid_from, v.sequence desc) known) line
            where line.merged_into = ? and line.before is distinct from line.merged_into
              and daterange(?::date, ?::date) @> line.valid_from limit 1
            """;

    private final VisibleUnits visible;
    private final Jdbc jdbc;

    @Inject
    LifeRules(VisibleUnits visible, Jdbc jdbc) {
        this.visible = visible;
        this.jdbc = jdbc;
    }

    /** Adds what speaks against where the unit is in its life on the days of a step. */
    void check(Unit unit, Step step, Entry entry, Problem problem) {
        Situation is = step.is();
        if (is.status() == UnitStatus.MERGED ^ is.mergedInto() != null) {
            problem.at(entry.target(), UnitFault.MERGED_INTO_MISMATCH);
            return;
        }
        boolean begins = !is.isThere() || (step.was() != null && !step.was().isThere());
        if (begins && !beginsOnce(unit)) {
            problem.at(entry.place() + "/status", UnitFault.NOT_AT_THE_BEGINNING);
        }
        if (is.mergedInto() != null && !Objects.equals(is.mergedInto(), before(step))) {
            target(unit, is.mergedInto(), step.day(), entry, problem);
        }
        boolean wasLiving = step.was() == null || step.was().isLiving();
        if (wasLiving && !is.isLiving()) {
            leavesNothing(unit, step, problem);
        }
    }

    /** A registration can have been dated too early; a unit that was there does not vanish in between, nor for good. */
    private static boolean beginsOnce(Unit unit) {
        boolean there = false;
        for (UnitVersion version : unit.line().values()) {
            if (there && !version.situation().isThere()) {
                return false;
            }
            there |= version.situation().isThere();
        }
        return there;
    }

    private static String before(Step step) {
        return step.was() == null ? null : step.was().mergedInto();
    }

    private void target(Unit unit, String into, LocalDate day, Entry entry, Problem problem) {
        Optional<DatedUnit> target = visible.findOn(into, day);
        if (into.equals(unit.code().value())) {
            problem.at(entry.target(), UnitFault.OWN_MERGER);
        } else if (target.isEmpty()) {
            problem.at(entry.target(), UnitFault.UNKNOWN_TARGET, into, day);
        } else if (target.get().kind() != unit.kind()) {
            problem.at(entry.target(), UnitFault.TARGET_OF_OTHER_KIND, into);
        } else if (!target.get().version().situation().isLiving()) {
            problem.at(entry.target(), UnitFault.TARGET_GONE, into, day);
        }
    }

    private void leavesNothing(Unit unit, Step step, Problem problem) {
        if (holds(HAS_PARKS, unit, step)) {
            problem.at("/validFrom", UnitFault.HAS_PARKS, step.day());
        }
        if (holds(TAKES_IN, unit, step)) {
            problem.at("/validFrom", UnitFault.TAKES_IN_LATER, step.day());
        }
    }

    private boolean holds(String question, Unit unit, Step step) {
        return jdbc.queryOne(question, row -> true, unit.code(), unit.code(), step.day(), step.until())
                .isPresent();
    }
}
