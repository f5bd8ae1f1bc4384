package io.zonewatch.registry.supervision.inspection;

import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.registry.Paper;
import io.zonewatch.registry.supervision.Days;
import io.zonewatch.registry.supervision.Item;
import io.zonewatch.registry.supervision.SupervisionProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an inspection found wrong.
 *
 * @param number its place in the report, from 1
 * @param clause clause that is not kept, or null
 * @param term last day to put it right
 * @param followUps ascending by day
 */
record Finding(int number, String clause, String text, LocalDate term, List<FollowUp> followUps)
        implements Item<Finding> {

    /** Its state on a day. */
    FindingState on(LocalDate day) {
        return followUps.stream()
                .filter(step -> !step.paper().on().isAfter(day))
                .reduce((before, after) -> after)
                .map(FollowUp::state)
                .orElse(FindingState.OPEN);
    }

    @Override
    public FindingState state() {
        return followUps.isEmpty() ? FindingState.OPEN : followUps.getLast().state();
    }

    @Override
    public Optional<LocalDate> followed() {
        return followUps.stream().map(step -> step.paper().on()).findFirst();
    }

    @Override
    public Finding takingOver(Finding other) {
        return new Finding(number, clause, text, term, other.followUps());
    }

    /** Whether its term is over on a day and nothing was done about it: neither put right nor verified. */
    boolean overdueOn(LocalDate day) {
        return on(day) == FindingState.OPEN && day.isAfter(term);
    }

    /**
     * The finding one step further.
     *
     * @param held day of the inspection
     * @throws Problem follow-up-state if the step does not follow, supervision-invalid if its day is still to come or lies
     *     before that of the step before
     */
    Finding follow(FindingState next, Paper paper, LocalDate held, LocalDate today) {
        if (!state().leadsTo(next)) {
            throw Problem.of(SupervisionProblem.FOLLOW_UP_STATE, state());
        }
        LocalDate earlier =
                followUps.isEmpty() ? held : followUps.getLast().paper().on();
        Days.requireDone(paper.on(), earlier, today);
        List<FollowUp> more = new ArrayList<>(followUps);
        more.add(new FollowUp(next, paper));
        return new Finding(number, clause, text, term, more);
    }
}
