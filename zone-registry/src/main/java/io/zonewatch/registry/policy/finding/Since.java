package io.zonewatch.registry.policy.finding;

import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.registry.Moment;
import io.zonewatch.registry.contact.StaffedDays;
import io.zonewatch.registry.contact.Staffing;
import io.zonewatch.registry.policy.Breach;
import io.zonewatch.registry.policy.RuleSets;
import io.zonewatch.registry.policy.rule.Enlargement;
import io.zonewatch.registry.policy.rule.Overlapping;
import io.zonewatch.registry.policy.rule.Sight;
import io.zonewatch.registry.policy.rule.Zone;
import io.zonewatch.registry.unit.UnitVersion;
import io.zonewatch.registry.unit.ZoneRegister;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Since when findings hold without gap: from the day asked for, back along the line of the zone (and of the zone that it
 * overlaps with), from version to version, and from one version of the plan to the one before. The lines of all zones of a page
 * are read by one query. Days on which the zone was outside the caller's scope end it.
 */
@ApplicationScoped
class Since {

    private final ZoneRegister register;
    private final FormerOverlaps overlaps;
    private final Staffing staffing;
    private final Caller caller;

    @Inject
    Since(ZoneRegister register, FormerOverlaps overlaps, Staffing staffing, Caller caller) {
        this.register = register;
        this.overlaps = overlaps;
        this.staffing = staffing;
        this.caller = caller;
    }

    /** The first day of each finding, in the same order. */
    List<LocalDate> of(List<Located> found, RuleSets sets, Moment moment) {
        Set<UnitCode> units = found.stream()
                .flatMap(one -> Stream.concat(Stream.of(one.code()), other(one)))
                .collect(Collectors.toSet());
        Map<UnitCode, NavigableMap<LocalDate, UnitVersion>> lines = register.lines(units, moment);
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
    private static Stream<UnitCode> other(Located one) {
        return Sight.of(one.breach().rule().kind()) == Sight.NEIGHBOURS
                ? Stream.of(new UnitCode(one.breach().found().about()))
                : Stream.of();
    }

    /** The way back from one finding. */
    private final class Walk {

        private final Located found;
        private final RuleSets sets;
        private final NavigableMap<LocalDate, UnitVersion> line;
        private final NavigableMap<LocalDate, UnitVersion> otherLine;
        private final StaffedDays staffed;
        private final Scope scope;

        Walk(
                Located found,
                RuleSets sets,
                Map<UnitCode, NavigableMap<LocalDate, UnitVersion>> lines,
                StaffedDays staffed,
                Scope scope) {
            this.found = found;
            this.sets = sets;
            this.line = lines.get(found.code());
            this.otherLine = other(found).map(lines::get).findFirst().orElseGet(TreeMap::new);
            this.staffed = staffed;
            this.scope = scope;
        }

        /** Between two days on which something begins nothing changes, so only those have to be looked at. */
        LocalDate from(LocalDate day) {
            TreeSet<LocalDate> turns = sets.turns(LocalDate.MIN, day.plusDays(1));
            turns.addAll(line.keySet());
            turns.addAll(otherLine.keySet());
            turns.addAll(staffed.turns(day));
            LocalDate since = turns.last();
            for (LocalDate turn : turns.descendingSet()) {
                if (!holds(turn)) {
                    return since;
                }
                since = turn;
            }
            return since;
        }

        private boolean holds(LocalDate day) {
            return Optional.ofNullable(line.floorEntry(day))
                    .map(Map.Entry::getValue)
                    .filter(version -> version.situation().isLiving())
                    .filter(version ->
                            scope.permits(found.code(), version.attributes().division()))
                    .map(version -> sets.on(day, version.attributes().division()).stream()
                            .flatMap(set -> set.judge(zone(version, day)).stream())
                            .map(Breach::identity)
                            .anyMatch(found.breach().identity()::equals))
                    .orElse(false);
        }

        private Zone zone(UnitVersion version, LocalDate day) {
            Zone now = found.zone();
            Enlargement last = now.enlargement();
            return new Zone(
                    now.code(),
                    now.firstDay(),
                    version.attributes(),
                    version.situation().outline(),
                    last == null || last.on().isAfter(day) ? null : last,
                    isAboutPeople(found) ? staffed.on(day) : now.staffed(),
                    overlapping(version, day));
        }

        private List<Overlapping> overlapping(UnitVersion version, LocalDate day) {
            return Optional.ofNullable(otherLine.floorEntry(day))
                    .map(other -> new FormerOverlaps.Two(
                            version.situation(), other.getValue().situation()))
                    .flatMap(then -> overlaps.between(then, now(), found))
                    .stream()
                    .toList();
        }

        private FormerOverlaps.Two now() {
            return new FormerOverlaps.Two(
                    line.lastEntry().getValue().situation(),
                    otherLine.lastEntry().getValue().situation());
        }
    }
}
