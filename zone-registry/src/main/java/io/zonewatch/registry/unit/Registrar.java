package io.zonewatch.registry.unit;

import io.quarkus.arc.All;
import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Enters a change into the register: checks authority and rules, writes the versions, has the policy judge them, writes the
 * command down, publishes, audits. Every change of a unit's versions passes here, within its own transaction.
 */
@ApplicationScoped
public class Registrar {

    private final UnitRules rules;
    private final UnitTable table;
    private final CommandTable commands;
    private final ChangeReview review;
    private final UnitEvents events;
    private final HeldUnits held;
    private final List<UnitPart> parts;
    private final AuditTrail audit;
    private final Caller caller;

    @Inject
    Registrar(
            UnitRules rules,
            UnitTable table,
            CommandTable commands,
            ChangeReview review,
            UnitEvents events,
            HeldUnits held,
            @All List<UnitPart> parts,
            AuditTrail audit,
            Caller caller) {
        this.rules = rules;
        this.table = table;
        this.commands = commands;
        this.review = review;
        this.events = events;
        this.held = held;
        this.parts = parts;
        this.audit = audit;
        this.caller = caller;
    }

    /**
     * Enters a registration.
     *
     * @throws Problem not-found if the division lies outside the caller's scope, unit-exists, unit-invalid
     */
    void admit(Unit unit, Entry entry) {
        UnitVersion first = unit.latest();
        String division = first.attributes().division();
        requireDivision(caller.scope().permitsDivision(division), entry);
        List<Step> steps = List.of(new Step(null, first, null));
        rules.require(unit, steps, entry);
        table.add(unit);
        write(unit, entry, steps);
    }

    /**
     * Enters a change of a unit that is there.
     *
     * @throws Problem not-found if a day of it is, or is to be, outside the caller's scope, unit-invalid
     */
    public void enter(Unit unit, Entry entry, List<Step> steps) {
        steps.forEach(step -> requireAuthority(unit, step, entry));
        rules.require(unit, steps, entry);
        table.raise(unit);
        write(unit, entry, steps);
    }

    /** Enters a command that shows something of a unit and changes nothing. */
    public void show(Unit unit, Entry entry, Instant now) {
        unit.next(now);
        enter(unit, entry, List.of());
    }

    private void write(Unit unit, Entry entry, List<Step> steps) {
        table.append(unit);
        List<ChangeReview.Finding> findings = review.review(Reviewed.of(unit, entry, steps));
        List<String> changed = changed(steps);
        commands.write(unit, entry, changed, findings, caller.actor());
        publish(unit);
        events.fact(unit, entry, changed);
        audit.record(new AuditEntry(
                entry.command().action(),
                "unit",
                unit.code().value(),
                unit.code(),
                Audited.before(steps),
                steps.isEmpty() ? entry.evidence() : Audited.after(steps),
                entry.ground().reason()));
    }

    /**
     * Counts a change of what another feature keeps of a unit. Such a change is a change of the unit: it raises the sequence,
     * and, once it is written, {@link #publish publishes} the whole.
     */
    public void raise(Unit unit, Instant now) {
        unit.next(now);
        table.raise(unit);
    }

    /** Publishes the unit as it is now, with all its parts. */
    public void publish(Unit unit) {
        Map<String, Object> members = new LinkedHashMap<>();
        parts.stream().filter(part -> !held.isWithout(part, unit.code())).forEach(part -> {
            Object value = part.of(unit.code());
            if (value != null && !(value instanceof Collection<?> many && many.isEmpty())) {
                members.put(part.member(), value);
            }
        });
        events.state(unit, members);
    }

    private static List<String> changed(List<Step> steps) {
        Set<String> names = new LinkedHashSet<>();
        steps.forEach(step -> names.addAll(step.changed()));
        return List.copyOf(names);
    }

    /**
     * What is changed must have been the caller's as well as what it becomes; to move the unit takes authority over both
     * divisions, which a single unit in scope does not give.
     */
    private void requireAuthority(Unit unit, Step step, Entry entry) {
        boolean moves = step.changed().contains("division");
        Stream.of(step.was(), step.is())
                .filter(Objects::nonNull)
                .map(situation -> situation.attributes().division())
                .forEach(division -> requireDivision(
                        moves
                                ? caller.scope().permitsDivision(division)
                                : caller.scope().permits(unit.code(), division),
                        entry));
    }

    /** The refusal does not name the division: that of a foreign day is not the caller's to know. */
    private static void requireDivision(boolean permitted, Entry entry) {
        if (!permitted) {
            throw Problem.of(ChassisProblem.NOT_FOUND).at(entry.place() + "/division", UnitFault.OUTSIDE_SCOPE);
        }
    }
}
