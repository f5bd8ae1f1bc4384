package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.CatchUp;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.Step;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.notification.obligation.ObligationState;
import io.zonewatch.notification.reminder.Climb.Planned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What leaves a step that has fallen due nothing to say: an acknowledgement, the notice of a return, a later step, or the obligation itself. */
record Overruling(Climb climb) {

    /**
     * What overrules a step first.
     *
     * @param due all steps that have fallen due
     * @return empty if it speaks
     */
    Optional<Reason> of(Planned planned, List<Planned> due, Instant now) {
        if (climb.isStopped(planned.step())) {
            return Optional.of(Reason.ACKNOWLEDGED);
        }
        if (isSaidByReturn(planned)) {
            return Optional.of(Reason.BEFORE_RETURN);
        }
        if (isReplaced(planned, due)) {
            return Optional.of(Reason.LATER_STEP);
        }
        Obligation obligation = climb.obligation();
        Duty duty = climb.ladder().duty();
        return Demand.against(
                obligation, duty, obligation.round(duty), planned.step().kind(), now);
    }

    private boolean isSaidByReturn(Planned planned) {
        Obligation obligation = climb.obligation();
        return planned.step().kind().beforeDue()
                && obligation.state() == ObligationState.RETURNED
                && obligation.returnedAt() != null
                && !planned.at().isAfter(obligation.returnedAt())
                && Audience.replaced(planned.step(), toldOfReturns());
    }

    private List<Step> toldOfReturns() {
        return climb.ladder().steps().stream()
                .filter(step -> step.kind() == StepKind.RETURNED)
                .toList();
    }

    private boolean isReplaced(Planned planned, List<Planned> due) {
        List<Step> later = due.stream()
                .filter(other -> other.at().isAfter(planned.at()))
                .map(Planned::step)
                .filter(step -> !climb.isStopped(step))
                .toList();
        return climb.ladder().catchUp() == CatchUp.LAST_STEP && Audience.replaced(planned.step(), later);
    }
}
