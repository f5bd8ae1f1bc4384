package io.zonewatch.registry.unit.command;

import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.registry.unit.UnitKind;
import io.zonewatch.registry.unit.UnitProblem;
import io.zonewatch.registry.unit.ZoneLevel;
import java.math.BigDecimal;

/** What makes a command one of its kind, whatever the policy says: an upgrade leads up, an expansion out. */
final class CommandRules {

    private CommandRules() {}

    /** A zone rises, to a level above the one it has; one of unknown level rises to any. */
    static void requireHigher(UnitKind kind, ZoneLevel present, ZoneLevel level) {
        Problem problem = zonesOnly(kind, "/level");
        if (present != null && level.compareTo(present) >= 0) {
            problem.at("/level", CommandFault.NOT_HIGHER, present);
        }
        raise(problem);
    }

    /** A zone grows, to an area larger than the one approved; one of unknown area grows to any. */
    static void requireLarger(UnitKind kind, BigDecimal present, BigDecimal area) {
        Problem problem = zonesOnly(kind, "/approvedAreaHa");
        if (present != null && area.compareTo(present) <= 0) {
            problem.at("/approvedAreaHa", CommandFault.NOT_LARGER, present.toPlainString());
        }
        raise(problem);
    }

    private static Problem zonesOnly(UnitKind kind, String pointer) {
        Problem problem = Problem.of(UnitProblem.UNIT_INVALID);
        return kind == UnitKind.ZONE ? problem : problem.at(pointer, CommandFault.NOT_A_ZONE);
    }

    private static void raise(Problem problem) {
        if (problem.hasPlaces()) {
            throw problem;
        }
    }
}
