package io.zonewatch.registry.policy.finding;

import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.registry.Moment;
import io.zonewatch.registry.boundary.OverlapSurvey;
import io.zonewatch.registry.contact.StaffedDays;
import io.zonewatch.registry.contact.Staffing;
import io.zonewatch.registry.policy.Breach;
import io.zonewatch.registry.policy.RuleSets;
import io.zonewatch.registry.policy.rule.Overlapping;
import io.zonewatch.registry.policy.rule.Sight;
import io.zonewatch.registry.policy.rule.Zone;
import io.zonewatch.registry.unit.Outline;
import io.zonewatch.registry.unit.Situation;
import io.zonewatch.registry.unit.ZoneRegister;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Since when findings hold without gap: from the day asked for, back along the line of the zone (and of the zone that it
 * overlaps with, and of those that the two are parks of), from version to version, and from one version of the plan to the one
 * before. The lines of all zones of a page are read together. Days on which the zone was outside the caller's scope end it.
 */
@ApplicationScoped
class Since {

    private final ZoneRegister register;
    private final OverlapSurvey overlaps;
    private final Staffing staffing;
    private final Caller caller;

    @Inject
    Since(ZoneRegister register, OverlapSurvey overlaps, Staffing staffing, Caller caller) {
        this.register = register;
        this.overlaps = overlaps;
        this.staffing = staffing;
        this.caller = caller;
    }

    /** The first day of each finding, in the same order. */
    List<LocalDate> of(List<Located> found, RuleSets sets, Moment moment) {
        Lines lines = Lines.of(
                found.stream()
                        .flatMap(one -> Stream.concat(Stream.of(one.code()), other(one).stream()))
                        .collect(Collectors.toSet()),
                register,
                moment);
        Map<UnitCode, StaffedDays> staffed = staffing.days(
                found.stream().filter(Since::isAboutPeople).map(Located::code).toList(), moment.known());
        Scope scope = caller.scope();
        return found.stream()
                .map(one -> new Walk(one, sets, lines, staffed.getOrDefault(one.code(), StaffedDays.NONE), scope)
                        .from(moment.day()))
                .toList();
    }

    private static boolean isAboutPeople(Located one) {
        return Sight.of(one.breach().rule().kind()) == Sight.PEOPLE;
    }

    /** The zone that a finding is about besides. */
    private static Optional<UnitCode> other(Located one) {
        return Sight.of(one.breach().rule().kind()) == Sight.NEIGHBOURS
                ? Optional.of(new UnitCode(one.breach().found().about()))
                : Optional.empty();
    }

    /** The way back from one finding. */
    private final class Walk {

        private final Located found;
        private final RuleSets sets;
        private final Lines lines;
        private final StaffedDays staffed;
        private final Scope scope;

        Walk(Located found, RuleSets sets, Lines lines, StaffedDays staffed, Scope scope) {
            this.found = found;
            this.sets = sets;
            this.lines = lines;
            this.staffed = staffed;
            this.scope = scope;
        }

        /** Between two days on which something begins nothing changes, so only those have to be looked at. */
        LocalDate from(LocalDate day) {
            NavigableSet<LocalDate> turns = turns(day);
            LocalDate since = turns.last();
            for (LocalDate turn : turns.descendingSet()) {
                if (!holds(turn)) {
                    return since;
                }
                since = turn;
            }
            return since;
        }

        private NavigableSet<LocalDate> turns(LocalDate day) {
            NavigableSet<LocalDate> turns = sets.turns(LocalDate.MIN, day.plusDays(1));
            turns.addAll(lines.of(found.code()).keySet());
            other(found).ifPresent(other -> {
                turns.addAll(lines.turns(found.code()));
                turns.addAll(lines.turns(other));
            });
            turns.addAll(staffed.turns(day));
            return turns;
        }

        private boolean holds(LocalDate day) {
            return lines.on(found.code(), day)
                    .filter(Situation::isLiving)
                    .filter(is -> scope.permits(found.code(), is.attributes().division()))
                    .map(is -> sets.on(day, is.attributes().division()).stream()
                            .flatMap(set -> set.judge(zone(is, day)).stream())
                            .map(Breach::identity)
                            .anyMatch(found.breach().identity()::equals))
                    .orElse(false);
        }

        private Zone zone(Situation is, LocalDate day) {
            Zone now = found.zone();
            return new Zone(
                    now.code(),
                    now.firstDay(),
                    is.attributes(),
                    is.outline(),
                    now.enlargements().stream()
                            .filter(one -> !one.on().isAfter(day))
                            .toList(),
                    isAboutPeople(found) ? staffed.on(day) : now.staffed(),
                    other(found).flatMap(other -> overlapping(is, other, day)).stream()
                            .toList());
        }

        /** What the zone overlapped with. Boundaries are measured again only where one of them was another one then. */
        private Optional<Overlapping> overlapping(Situation is, UnitCode with, LocalDate day) {
            Optional<Outline> other =
                    lines.on(with, day).filter(Situation::isLiving).map(Situation::outline);
            if (is.outline() == null || other.isEmpty() || lines.belongTogether(found.code(), with, day)) {
                return Optional.empty();
            }
            boolean same = is.outline().equals(found.zone().outline())
                    && other.equals(last(with).map(Situation::outline));
            return same
                    ? found.zone().overlaps().stream()
                            .filter(overlap -> overlap.with().equals(with))
                            .findFirst()
                    : overlaps.between(is.outline(), other.get()).map(area -> new Overlapping(with, area));
        }

        private Optional<Situation> last(UnitCode zone) {
            return lines.on(zone, lines.of(zone).lastKey());
        }
    }
}
