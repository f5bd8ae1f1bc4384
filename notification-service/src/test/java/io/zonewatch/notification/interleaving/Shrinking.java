package io.zonewatch.notification.interleaving;

import io.zonewatch.notification.interleaving.Play.Broken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Leaves out of a list of commands whatever can be left out while the same stays broken; it gives up after a while, for a play takes its time.
 *
 * @param play what comes of commands
 */
record Shrinking(Function<List<Command>, Optional<Broken>> play, Duration longest) {

    /** The least that was found. */
    record Found(List<Command> commands, Broken broken) {

        @Override
        public String toString() {
            return commands.size() + " commands " + commands + ": " + broken.getMessage();
        }
    }

    /** Tries to leave out halves, then quarters, and so on down to single commands. */
    Found shrink(List<Command> commands, Broken broken) {
        Found least = new Found(commands, broken);
        long until = System.nanoTime() + longest.toNanos();
        for (int size = commands.size() / 2; size > 0; size /= 2) {
            int from = 0;
            while (from < least.commands().size() && System.nanoTime() < until) {
                Optional<Found> less = without(least, from, from + size);
                least = less.orElse(least);
                from += less.isPresent() ? 0 : size;
            }
        }
        return least;
    }

    private Optional<Found> without(Found found, int from, int to) {
        List<Command> fewer = new ArrayList<>(found.commands());
        fewer.subList(from, Math.min(to, fewer.size())).clear();
        return play.apply(fewer)
                .filter(again -> again.what().equals(found.broken().what()))
                .map(again -> new Found(List.copyOf(fewer), again));
    }
}
