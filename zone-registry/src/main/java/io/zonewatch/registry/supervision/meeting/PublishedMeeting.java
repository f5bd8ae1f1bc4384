package io.zonewatch.registry.supervision.meeting;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zonewatch.registry.supervision.ActEnd;
import io.zonewatch.registry.supervision.ActState;
import io.zonewatch.registry.supervision.Kept;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A meeting in the published state of the unit that calls it: what can be counted, without a text or a name.
 *
 * @param state as known now
 * @param on day on which it was held or cancelled; absent while it is planned
 * @param decisions how many decisions are in which state, each from a day on until the next; absent without decisions
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record PublishedMeeting(UUID id, LocalDate plannedFor, ActState state, LocalDate on, List<Count> decisions) {

    /**
     * How many decisions are in which state from a day on, as known now.
     *
     * @param open still to be carried out
     * @param done carried out
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Count(LocalDate from, int open, int done) {}

    static PublishedMeeting of(Kept<Meeting> kept) {
        Meeting meeting = kept.act();
        Optional<ActEnd> end = Optional.ofNullable(meeting.end());
        return new PublishedMeeting(
                kept.id(),
                meeting.plannedFor(),
                end.map(ActEnd::as).orElse(ActState.PLANNED),
                end.map(one -> one.paper().on()).orElse(null),
                meeting.held()
                        .filter(held -> !held.decisions().isEmpty())
                        .map(held -> counts(held.paper().on(), held.decisions()))
                        .orElse(List.of()));
    }

    /** Counts change on the days on which decisions are done. */
    private static List<Count> counts(LocalDate held, List<Decision> decisions) {
        TreeSet<LocalDate> days = new TreeSet<>(List.of(held));
        decisions.forEach(decision -> decision.followed().ifPresent(days::add));
        List<Count> counts = new ArrayList<>();
        for (LocalDate day : days) {
            int done = (int) decisions.stream()
                    .filter(decision -> decision.on(day) == DecisionState.DONE)
                    .count();
            counts.add(new Count(day, decisions.size() - done, done));
        }
        return counts;
    }
}
