package io.zonewatch.notification.interleaving;

import io.zonewatch.notification.delivery.Courier.Taken;
import io.zonewatch.notification.interleaving.Debt.Standing;
import io.zonewatch.notification.ladder.ContactRole;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.obligation.ObligationState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What somebody would say of it who knows the people by name, has the ladders on the wall and sees each mail arrive: whether one may leave, and
 * who was to be told and was not. Knows nothing of rows, keys, looks and leases.
 */
final class Clerk {

    private final String office;
    private final Map<String, Debt> debts = new LinkedHashMap<>();
    private final Map<String, Wall> walls = new HashMap<>();
    private final Map<String, List<Human>> people = new HashMap<>();
    private final Map<String, Set<Human>> sat = new HashMap<>();
    private final Set<String> acknowledged = new HashSet<>();
    private final Hearing hearing = new Hearing();
    private final Quiet quiet = new Quiet();

    Clerk(String office) {
        this.office = office;
    }

    void owes(Debt debt) {
        debts.put(debt.id(), debt);
    }

    void hang(Wall wall) {
        walls.put(wall.form(), wall);
    }

    /** Who is at a unit from now on. */
    void meet(String unit, List<Human> present) {
        people.put(unit, present);
        sat.computeIfAbsent(unit, any -> new HashSet<>()).addAll(present);
        hearing.meet(present);
    }

    Quiet quiet() {
        return quiet;
    }

    Hearing hearing() {
        return hearing;
    }

    void acknowledge(String debt, int round) {
        acknowledged.add(debt + "#" + round);
    }

    /** What speaks against it that somebody is told of a step now, as far as the service can know. */
    Optional<String> objection(Taken taken, Instant now) {
        Debt debt = debts.get(taken.obligation());
        Standing stands = debt.known();
        Rung rung = rung(debt, taken.step());
        if (!stands.isOwed() || stands.round() != taken.round()) {
            return Optional.of("not owed in that round");
        }
        if (!isDue(stands, rung, now) || (rung.isCourtesy() && now.isAfter(stands.due()))) {
            return Optional.of("too early or too late");
        }
        if (isStopped(debt, rung)) {
            return Optional.of("acknowledged");
        }
        if (hearing.isKnown(taken)) {
            return Optional.of("was told before");
        }
        return onDuty(debt, rung).stream()
                .filter(human -> human.email().equals(taken.email()))
                .findFirst()
                .map(human -> objection(debt, rung, human, now))
                .orElse(Optional.of("is not there"));
    }

    private Optional<String> objection(Debt debt, Rung rung, Human human, Instant now) {
        if (rung.kind() != StepKind.FORMAL_NOTICE && hearsLater(debt, rung, human, now)) {
            return Optional.of("hears a later step");
        }
        return quiet.keeps(debt, rung, human, now) ? Optional.of("is to be left in peace") : Optional.empty();
    }

    /** Who ought to have been told of what by now and was not, while nothing keeps it back. */
    List<String> missed(Instant now) {
        List<String> missed = new ArrayList<>();
        for (Debt debt : debts.values()) {
            for (Rung rung : walls.get(debt.form()).rungs()) {
                if (debt.known().isOwed() && isDue(debt.known(), rung, now)) {
                    onDuty(debt, rung).stream()
                            .filter(human -> isMissed(debt, rung, human, now))
                            .forEach(human ->
                                    missed.add(debt.tag(debt.known().round()) + " " + rung.code() + " " + human));
                }
            }
        }
        return missed;
    }

    private boolean isMissed(Debt debt, Rung rung, Human human, Instant now) {
        boolean tooLate = rung.isCourtesy()
                && (now.isAfter(debt.known().due()) || debt.known().returnedAt() != null);
        boolean waits = quiet.keeps(debt, rung, human, now) || quiet.gathers(human);
        return !hearing.isSettled(debt, rung, human)
                && !tooLate
                && !waits
                && !wasDeclined(debt, rung, human)
                && !hearing.isRefused(human)
                && !isStopped(debt, rung)
                && !hearsLater(debt, rung, human, now);
    }

    /** Whether somebody in that role could do without it: what one has declined, who comes next is not told either. */
    private boolean wasDeclined(Debt debt, Rung rung, Human human) {
        return Stream.concat(
                        Stream.of(human),
                        sat.getOrDefault(debt.unit(), Set.of()).stream().filter(one -> one.role() == human.role()))
                .anyMatch(one -> quiet.wasOff(rung, one));
    }

    private static boolean isDue(Standing stands, Rung rung, Instant now) {
        return rung.tellsReturn()
                ? stands.state() == ObligationState.RETURNED
                : !rung.fallsDue(stands.due()).isAfter(now);
    }

    /** Whether somebody hears a step that came later, in whose place an earlier one is not said as well. */
    private boolean hearsLater(Debt debt, Rung rung, Human human, Instant now) {
        Instant due = debt.known().due();
        Wall wall = walls.get(debt.form());
        return !wall.saysEverything()
                && !rung.tellsReturn()
                && wall.rungs().stream()
                        .filter(later -> !later.tellsReturn() && isDue(debt.known(), later, now))
                        .filter(later -> later.fallsDue(due).isAfter(rung.fallsDue(due)))
                        .filter(later ->
                                rung.kind() != StepKind.FORMAL_NOTICE || later.kind() == StepKind.FORMAL_NOTICE)
                        .filter(later -> !isStopped(debt, later) && !quiet.wasOff(later, human))
                        .flatMap(later -> onDuty(debt, later).stream())
                        .anyMatch(hearer -> hearer.email().equals(human.email()));
    }

    /** Whom a step speaks to, each once: by the first of the roles. */
    private List<Human> onDuty(Debt debt, Rung rung) {
        Map<String, Human> found = new LinkedHashMap<>();
        rung.roles().stream()
                .flatMap(role -> at(debt, role).stream())
                .forEach(human -> found.putIfAbsent(human.email(), human));
        return List.copyOf(found.values());
    }

    private List<Human> at(String unit) {
        return people.getOrDefault(unit, List.of());
    }

    private List<Human> at(Debt debt, ContactRole role) {
        String place = role == ContactRole.OFFICE ? office : debt.reportedBy();
        return at(place).stream().filter(human -> human.role() == role).toList();
    }

    private boolean isStopped(Debt debt, Rung rung) {
        return rung.yields()
                && acknowledged.contains(debt.id() + "#" + debt.known().round());
    }

    private Rung rung(Debt debt, String code) {
        return walls.get(debt.form()).rungs().stream()
                .filter(rung -> rung.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
