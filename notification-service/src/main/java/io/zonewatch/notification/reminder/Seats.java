package io.zonewatch.notification.reminder;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which seats of a step are still to be told.
 *
 * @param all whether nothing of the step was settled yet: whichever it has now
 * @param open those from which the recipient was gone before anybody there was told, and the roles that nobody had
 * @param heard about whom the step was decided already, wherever they sat
 */
record Seats(boolean all, Set<Seat> open, Set<Listener> heard) {

    /** Of a step about which nothing was settled. */
    static final Seats ALL = new Seats(true, Set.of(), Set.of());

    /** Of a step that is settled. */
    static final Seats NONE = new Seats(false, Set.of(), Set.of());

    /** The same, once a look has decided the step for whom it found. */
    Seats after(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Send send -> after(send);
            case Outcome.Supersede supersede -> new Seats(false, supersede.vacant(), heard);
        };
    }

    private Seats after(Outcome.Send send) {
        Set<Seat> told = send.tellings().stream().map(Seat::of).collect(Collectors.toSet());
        return new Seats(
                false,
                Stream.concat(open.stream().filter(seat -> !told.contains(seat)), send.vacant().stream())
                        .collect(Collectors.toUnmodifiableSet()),
                Stream.concat(heard.stream(), send.tellings().stream().map(Telling::listener))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    boolean isNone() {
        return !all && open.isEmpty();
    }

    /** Whether it is still to be said: its seat is open, and nobody is told twice who sits there now and has been told elsewhere. */
    boolean include(Telling telling) {
        return all || (open.contains(Seat.of(telling)) && !heard.contains(telling.listener()));
    }
}
