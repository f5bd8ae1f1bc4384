package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.CatchUp;
import io.zonewatch.notification.ladder.ContactRole;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.Step;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.notification.obligation.ObligationState;
import io.zonewatch.notification.reminder.Climb.Planned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What leaves a step that has fallen due nothing to say to somebody: the notice of a return or a later step that the same {@link Listener} hears, or the
 * obligation itself.
 *
 * @param due all steps that have fallen due
 */
record Overruling(Climb climb, Planned planned, List<Planned> due, Instant now) {

    /** What overrules the step first for who would hear it. */
    Optional<Reason> of(Telling telling) {
        return of(later -> hears(later, telling));
    }

    /** What overrules the step first where nobody is known who would hear it: then what later steps are to say to the same roles. */
    Optional<Reason> ofRoles() {
        return of(later -> planned.step().recipients().stream().allMatch(role -> speaksTo(later, role)));
    }

    private Optional<Reason> of(Predicate<Step> isHeard) {
        if (isBeforeReturn() && toldOfReturns().anyMatch(isHeard)) {
            return Optional.of(Reason.BEFORE_RETURN);
        }
        if (climb.ladder().catchUp() == CatchUp.LAST_STEP && later().anyMatch(isHeard)) {
            return Optional.of(Reason.LATER_STEP);
        }
        Obligation obligation = climb.obligation();
        Duty duty = climb.ladder().duty();
        return Demand.against(
                obligation, duty, obligation.round(duty), planned.step().kind(), now);
    }

    private boolean isBeforeReturn() {
        Obligation obligation = climb.obligation();
        return planned.step().kind().beforeDue()
                && obligation.state() == ObligationState.RETURNED
                && obligation.returnedAt() != null
                && !planned.at().isAfter(obligation.returnedAt());
    }

    private Stream<Step> toldOfReturns() {
        return climb.ladder().steps().stream().filter(step -> step.kind() == StepKind.RETURNED);
    }

    private Stream<Step> later() {
        return due.stream()
                .filter(other -> other.at().isAfter(planned.at()))
                .map(Planned::step)
                .filter(step -> !climb.isStopped(step))
                .filter(step -> step.kind().mayTakeThePlaceOf(planned.step().kind()));
    }

    private boolean hears(Step later, Telling telling) {
        return climb.hearers(later, now).stream()
                .flatMap(hearer -> hearer.tellings(later))
                .anyMatch(other -> other.takesThePlaceOf(telling)
                        && Audience.of(later, other.hearer().recipient())
                                .equals(Audience.of(
                                        planned.step(), telling.hearer().recipient())));
    }

    private boolean speaksTo(Step later, ContactRole role) {
        return later.recipients().contains(role) && Audience.of(later, role).equals(Audience.of(planned.step(), role));
    }
}
