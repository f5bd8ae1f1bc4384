package io.zonewatch.notification.silence;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What keeps reminders back: the one rule for claiming, foreseeing and explaining alike. */
public record Holds(List<Hold> all) {

    /** Nothing is kept back. */
    public static final Holds NONE = new Holds(List.of());

    /**
     * How long a line is kept back.
     *
     * @param by what keeps it back first
     * @param until first moment at which nothing does: where one hold ends within another, the line waits on
     */
    public record Held(Hold by, Instant until) {}

    /** Whether and until when a line is kept back at a moment. */
    public Optional<Held> on(Line line, Instant moment) {
        Optional<Hold> first = covering(line, moment);
        Instant until = moment;
        for (Optional<Hold> next = first; next.isPresent(); next = covering(line, until)) {
            until = next.get().until();
        }
        Instant end = until;
        return first.map(hold -> new Held(hold, end));
    }

    /** Of several the one that lasts longest. */
    private Optional<Hold> covering(Line line, Instant moment) {
        return all.stream().filter(hold -> hold.covers(line, moment)).max(Comparator.comparing(Hold::until));
    }

    /** When the last of them is over, or that moment if none is later. */
    public Instant last(Instant moment) {
        return all.stream()
                .map(Hold::until)
                .filter(moment::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(moment);
    }
}
