package io.zonewatch.registry.unit.command;

import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.registry.unit.Unit;
import io.zonewatch.registry.unit.UnitKind;
import io.zonewatch.registry.unit.UnitProblem;
import io.zonewatch.registry.unit.ZoneLevel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

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

    /** Evidence is for a day on which the zone got more land than was stated before. */
    static void requireEnlargement(Unit unit, LocalDate day) {
        Optional<BigDecimal> before = unit.line().headMap(day, false).descendingMap().values().stream()
                .map(version -> version.attributes().approvedAreaHa())
                .filter(Objects::nonNull)
                .findFirst();
        Optional<BigDecimal> area = Optional.ofNullable(unit.line().get(day))
                .map(version -> version.attributes().approvedAreaHa());
        if (before.isEmpty() || area.isEmpty() || area.get().compareTo(before.get()) <= 0) {
            throw Problem.of(UnitProblem.UNIT_INVALID).at("/evidence", CommandFault.NO_ENLARGEMENT, day);
        }
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
