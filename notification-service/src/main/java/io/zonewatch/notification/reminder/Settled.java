package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.Step;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How far the steps of a round were settled before. A step is settled seat by seat: what one seat was told leaves another open whose people were gone
 * before they were told, or that nobody had.
 *
 * @param steps by their codes, those about which something is written down
 */
record Settled(Map<String, Seats> steps) {

    /** A round of which nothing is written down. */
    static final Settled NOTHING = new Settled(Map.of());

    /** A round in which these steps are settled for everybody. */
    static Settled of(String... codes) {
        return new Settled(Arrays.stream(codes).collect(Collectors.toMap(Function.identity(), code -> Seats.NONE)));
    }

    /** The seats of a step that are still to be told. */
    Seats open(Step step) {
        return steps.getOrDefault(step.code(), Seats.ALL);
    }

    /** Whether nothing of a step is left to be decided. */
    boolean isSettled(Step step) {
        return open(step).isNone();
    }

    /** Whether anything about a step is written down. */
    boolean knows(Step step) {
        return steps.containsKey(step.code());
    }

    /** The same, once a look has decided a step. */
    Settled and(Outcome outcome) {
        Map<String, Seats> more = new HashMap<>(steps);
        more.put(outcome.step().code(), open(outcome.step()).after(outcome));
        return new Settled(more);
    }
}
