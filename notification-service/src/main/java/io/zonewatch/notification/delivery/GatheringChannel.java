package io.zonewatch.notification.delivery;

import java.util.List;

/** A channel that may put several messages into one where their receiver takes no more of them for now. */
public interface GatheringChannel extends Channel {

    /** Hands the messages over; one answer for each, in their order. Returns within the delivery's timeout. */
    List<Answer> deliver(List<Message> messages);

    @Override
    default Answer deliver(Message message) {
        return deliver(List.of(message)).getFirst();
    }
}
