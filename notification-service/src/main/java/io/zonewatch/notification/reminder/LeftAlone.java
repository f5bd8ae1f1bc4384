package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.Duty;
import java.util.Set;

/** Tells whose messages cannot be handed over now; asked of the delivery. */
public interface LeftAlone {

    /**
     * The keys of those of a step's recipients for whom everything that waits is to leave by a channel that is left alone for a while, or to a
     * receiver that is.
     */
    Set<String> recipients(String obligation, Duty duty, int round, String step);
}
