package io.zonewatch.notification.delivery;

import io.zonewatch.notification.ladder.ChannelCode;

/** A way to reach a person. */
interface Channel {

    /** How ladders call it. */
    ChannelCode code();

    /** Hands the message over; returns within the delivery's timeout. */
    Answer deliver(Message message);
}
