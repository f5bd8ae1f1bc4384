package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.Duty;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Tells whose messages cannot be handed over now; asked of the delivery. */
public interface LeftAlone {

    /**
     * A message of a step that waits.
     *
     * @param isLeftAlone whether its channel is left alone for a while, or its receiver is
     */
    record Message(String recipientKey, ChannelCode channel, boolean isLeftAlone) {}

    /** What waits of a step. */
    List<Message> waiting(String obligation, Duty duty, int round, String step);

    /**
     * What keeps a message from being handed over that may leave.
     *
     * @param pause until it is tried next; longer if that fails, too
     * @param isLeftAlone whether its channel is left alone for a while, or its receiver is; else it was not taken, and is tried again
     */
    record Retried(Duration pause, boolean isLeftAlone) {}

    /** Those of some reminders that wait to be tried again, by their number. */
    Map<Long, Retried> retried(Collection<Long> reminders);
}
