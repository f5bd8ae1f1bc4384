package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.Ladder;
import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.notification.obligation.ObligationHistory.Told;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rounds of an obligation's duties.
 *
 * @param told its states as they were told
 * @param decided what was decided about it
 */
record Rounds(Obligation present, List<Told> told, List<Decision> decided, Known known) {

    /** The climbs of the present rounds. */
    Stream<Climb> now() {
        return known.climbs(present);
    }

    /** The climbs of rounds before that were told, or of which something is written down; of each duty the latest first. */
    Stream<Climb> before() {
        return Arrays.stream(Duty.values()).flatMap(this::before);
    }

    /** The history knows no reviews. */
    private Stream<Climb> before(Duty duty) {
        Stream<Integer> ofReports =
                duty == Duty.REPORT ? told.stream().map(each -> each.state().round()) : Stream.empty();
        Stream<Integer> written =
                decided.stream().filter(one -> one.duty() == duty).map(Decision::round);
        return Stream.concat(ofReports, written)
                .filter(round -> round > 0 && round != present.round(duty))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .flatMap(round -> climb(duty, round).stream());
    }

    private Optional<Climb> climb(Duty duty, int round) {
        Obligation then = told.stream()
                .map(Told::state)
                .filter(state -> duty == Duty.REPORT && state.round() == round)
                .reduce((earlier, later) -> later)
                .orElseGet(() -> present.inRound(duty, round));
        return ladder(then, duty, round).map(ladder -> known.climb(then, ladder));
    }

    /** The one that was climbed, else the one that held for the round. */
    private Optional<Ladder> ladder(Obligation then, Duty duty, int round) {
        return decided.stream()
                .filter(one -> one.isAbout(duty, round))
                .map(Decision::ladderVersion)
                .max(Comparator.naturalOrder())
                .flatMap(version -> known.ladders().version(then.form(), duty, version))
                .or(() -> known.ladders().find(then.form(), duty, then.dueAt(duty)));
    }
}
