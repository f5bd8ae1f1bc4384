package io.zonewatch.registry.supervision.inspection;

import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.registry.Paper;
import io.zonewatch.registry.supervision.Act;
import io.zonewatch.registry.supervision.ActKind;
import io.zonewatch.registry.supervision.Days;
import io.zonewatch.registry.supervision.Item;
import io.zonewatch.registry.supervision.Official;
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
        implements Act<InspectionEnd.Held> {

    static final ActKind<Inspection> INSPECTIONS = new ActKind<>("inspection", Inspection.class, true);

    /**
     * The inspection after it was held.
     *
     * @throws Problem act-state if it was held or cancelled before, supervision-invalid if it is still to come
     */
    Inspection hold(InspectionEnd.Held held, LocalDate today) {
        requirePlanned();
        Days.requireDone(held.paper().on(), null, today);
        return with(held);
    }

    /**
     * The inspection after it was cancelled.
     *
     * @throws Problem act-state
     */
    Inspection cancel(Paper paper) {
        requirePlanned();
        return with(new InspectionEnd.Cancelled(paper));
    }

    /**
     * The inspection with its report as it should have been; each finding keeps its place and its follow-up.
     *
     * @throws Problem follow-up-state if it was not held, or a finding is missing that was followed up; supervision-invalid if
     *     the day is still to come or lies after such a step
     */
    Inspection correct(InspectionEnd.Held right, LocalDate today) {
        InspectionEnd.Held wrong = requireHeld();
        LocalDate on = right.paper().on();
        Days.requireDone(on, null, today);
        InspectionEnd.Held corrected = right.finding(Item.corrected(wrong.findings(), right.findings(), on));
        return corrected.tellsLike(wrong) ? this : with(corrected);
    }

    /**
     * The inspection after a finding was followed up.
     *
     * @throws Problem not-found if there is no such finding; as {@link Finding#follow}
     */
    Inspection follow(int number, FindingState next, Paper paper, LocalDate today) {
        InspectionEnd.Held held = held().orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
        Finding followed = finding(number).follow(next, paper, held.paper().on(), today);
        return with(held.finding(Item.with(held.findings(), followed)));
    }

    /** What was found wrong; nothing before it was held. */
    List<Finding> findings() {
        return held().map(InspectionEnd.Held::findings).orElse(List.of());
    }

    /**
     * A finding of the inspection.
     *
     * @throws Problem not-found
     */
    Finding finding(int number) {
        return Item.find(findings(), number);
    }

    @Override
    public Optional<InspectionEnd.Held> held() {
        return end instanceof InspectionEnd.Held held ? Optional.of(held) : Optional.empty();
    }

    @Override
    public String owner() {
        return unit;
    }

    @Override
    public List<String> concerns() {
        return List.of(unit);
    }

    private Inspection with(InspectionEnd how) {
        return new Inspection(unit, subject, inspectors, plannedFor, planned, how);
    }
}
