package io.zonewatch.chassis.clock;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Work that falls due with business time: generating obligations, marking the overdue, climbing a ladder. It is derived
 * from state, so a tick that was missed is caught up and one that runs twice changes nothing.
 */
public interface Tick {

    /** Names the tick in logs, metrics and quiescence answers. */
    String name();

    /** The earliest moment at which there is something to do, or empty; at or before now means it is due. */
    Optional<Instant> nextDue();

    /** What of its work waits for real time and is not due; asked for by whoever waits for rest. */
    default List<Waiting> waiting() {
        return List.of();
    }

    /** Does what is due now, in transactions of its own. Any replica may run it at any time. */
    void run();
}
