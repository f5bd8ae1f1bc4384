package io.zonewatch.notification.ladder;

import java.util.Set;

/** Which channels this installation can deliver by; a ladder may name no other. */
public interface DeliverableChannels {

    /** The channels that are set up now. */
    Set<ChannelCode> present();
}
