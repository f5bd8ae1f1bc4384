package io.zonewatch.registry.supervision.inspection;

import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.registry.Paper;
import io.zonewatch.registry.supervision.Act;
import io.zonewatch.registry.supervision.ActKind;
import io.zonewatch.registry.supervision.ActState;
import io.zonewatch.registry.supervision.Days;
import io.zonewatch.registry.supervision.Official;
import io.zonewatch.registry.supervision.SupervisionProblem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An inspection of a unit: planned → held or cancelled.
 *
 * @param unit code of the unit inspected
 * @param inspectors who inspects
 * @param end how it ended; null while it is planned
 */
record Inspection(
        String unit, String subject, List<Official> inspectors, LocalDate plannedFor, Paper planned, InspectionEnd end)
        implements Act {

    static final ActKind<Inspection> INSPECTIONS = new ActKind<>("inspection", Inspection.class);

    /**
     * The inspection after it was held.
     *
     * @throws Problem act-state if it was held or cancelled before, supervision-invalid if it is still to come
     */
    Inspection hold(InspectionEnd.Held held, LocalDate today) {
        Days.requireDone(held.paper().on(), null, today);
        return ended(held);
    }

    /**
     * The inspection after it was cancelled.
     *
     * @throws Problem act-state
     */
    Inspection cancel(InspectionEnd.Cancelled cancelled) {
        return ended(cancelled);
    }

    /**
     * The inspection after a finding was followed up.
     *
     * @throws Problem not-found if there is no such finding; as {@link Finding#follow}
     */
    Inspection follow(int number, FindingState next, Paper paper, LocalDate today) {
        InspectionEnd.Held held = held().orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
        Finding followed = finding(number).follow(next, paper, held.paper().on(), today);
        List<Finding> findings = held.findings().stream()
                .map(one -> one.number() == number ? followed : one)
                .toList();
        return with(new InspectionEnd.Held(held.paper(), findings));
    }

    /**
     * A finding of the inspection.
     *
     * @throws Problem not-found
     */
    Finding finding(int number) {
        return held().map(InspectionEnd.Held::findings).orElse(List.of()).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
    }

    /** What was held, if it was. */
    Optional<InspectionEnd.Held> held() {
        return end instanceof InspectionEnd.Held held ? Optional.of(held) : Optional.empty();
    }

    @Override
    public List<String> concerns() {
        return List.of(unit);
    }

    @Override
    public Optional<Ended> ended() {
        return switch (end) {
            case null -> Optional.empty();
            case InspectionEnd.Held held ->
                Optional.of(new Ended(ActState.HELD, held.paper().on()));
            case InspectionEnd.Cancelled cancelled ->
                Optional.of(new Ended(ActState.CANCELLED, cancelled.paper().on()));
        };
    }

    private Inspection ended(InspectionEnd how) {
        ended().ifPresent(before -> {
            throw Problem.of(SupervisionProblem.ACT_STATE, before.as());
        });
        return with(how);
    }

    private Inspection with(InspectionEnd how) {
        return new Inspection(unit, subject, inspectors, plannedFor, planned, how);
    }
}
