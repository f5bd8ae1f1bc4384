package io.zonewatch.notification.delivery;

import io.zonewatch.notification.ladder.ChannelCode;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** A lane for each channel: e-mails leave at their server's speed beside a system, a bot or a gateway that hangs. */
final class Lanes {

    private final Map<ChannelCode, Lane> lanes = new EnumMap<>(ChannelCode.class);

    Lanes(DeliverySettings settings, Runnable hasRoom) {
        for (ChannelCode channel : ChannelCode.values()) {
            int threads = channel == ChannelCode.EMAIL ? settings.threads() : settings.otherThreads();
            lanes.put(channel, new Lane(channel.name(), threads, settings.batch(), hasRoom));
        }
    }

    /** The channels of which more may be claimed now. */
    Set<ChannelCode> withRoom() {
        Set<ChannelCode> withRoom = EnumSet.noneOf(ChannelCode.class);
        lanes.forEach((channel, lane) -> {
            if (!lane.isFull()) {
                withRoom.add(channel);
            }
        });
        return withRoom;
    }

    Lane of(ChannelCode channel) {
        return lanes.get(channel);
    }

    /** Takes nothing more, and waits for what is under way, but not for longer than that. */
    void stop(Duration longest) throws InterruptedException {
        lanes.values().forEach(Lane::shutDown);
        long until = System.nanoTime() + longest.toNanos();
        for (Lane lane : lanes.values()) {
            lane.awaitEnd(Math.max(0, (until - System.nanoTime()) / 1_000_000));
        }
    }
}
