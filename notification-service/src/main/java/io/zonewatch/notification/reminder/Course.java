package io.zonewatch.notification.reminder;

import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.notification.obligation.ObligationHistory.Told;
import io.zonewatch.notification.reminder.Foresight.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How an obligation went, by what was told of it.
 *
 * @param told its states, in their order
 */
record Course(List<Told> told) {

    /**
     * Why nothing is said of a step that is past: the round was over when it fell due, or ended before the step was looked at.
     *
     * @param fellDue when the step fell due in the round
     * @return empty where what was told ends nothing
     */
    Optional<Standing> ended(int round, Instant fellDue) {
        return told.stream()
                .filter(each -> !each.at().isAfter(fellDue))
                .reduce((earlier, later) -> later)
                .flatMap(then -> ending(then.state(), round))
                .map(reason -> standing(Why.WAS_NOT_OWED, reason, round))
                .or(() -> told.stream()
                        .filter(each -> each.at().isAfter(fellDue))
                        .flatMap(each -> ending(each.state(), round).stream())
                        .findFirst()
                        .map(reason -> standing(Why.NOT_OWED, reason, round)));
    }

    private Standing standing(Why why, Reason reason, int round) {
        Instant since = told.stream()
                .filter(each ->
                        ending(each.state(), round).filter(reason::equals).isPresent())
                .map(Told::at)
                .findFirst()
                .orElse(null);
        return new Standing(why, reason, null, since);
    }

    /** Why nothing of a round is owed in a state; empty if something is, or the round has not begun. */
    private static Optional<Reason> ending(Obligation state, int round) {
        if (state.round() > round) {
            return Optional.of(Reason.NEW_ROUND);
        }
        return state.round() < round || state.state().isOwed()
                ? Optional.empty()
                : Optional.of(Reason.of(state.state()));
    }
}
