package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.Duty;
import java.util.List;

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
}
