package io.zonewatch.notification.preference;

import io.zonewatch.notification.ladder.ChannelCode;
import java.util.List;

/**
 * A channel by which a step reaches a person.
 *
 * @param then by which channels next, in this order, where this one fails for good; else the installation's fallback holds
 * @param switchedOff whether the person does not want to be told by it
 */
public record Way(ChannelCode channel, List<ChannelCode> then, boolean switchedOff) {

    static Way of(ChannelCode channel) {
        return new Way(channel, List.of(), false);
    }
}
