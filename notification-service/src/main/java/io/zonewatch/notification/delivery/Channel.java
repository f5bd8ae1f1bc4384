package io.zonewatch.notification.delivery;

import io.zonewatch.notification.ladder.ChannelCode;

/** A way to reach a person. */
public interface Channel {

    /** How ladders call it. */
    ChannelCode code();

    /** Whether anything can be delivered by it now: what it needs is configured. */
    default boolean isSetUp() {
        return true;
    }

    /** Does beforehand, once, what the first message would have to wait for; returns within the delivery's timeout. */
    default void prepare() {}

    /** Hands the message over; returns within the delivery's timeout. */
    Answer deliver(Message message);
}
