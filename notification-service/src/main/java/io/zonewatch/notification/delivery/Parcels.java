package io.zonewatch.notification.delivery;

import io.zonewatch.notification.ladder.ChannelCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Claims as they are handed over: those of a channel that gathers together, those of a digest together, every other alone. */
final class Parcels {

    private Parcels() {}

    /** What is handed to a channel at once. */
    record Parcel(Channel channel, List<Claim> claims) {

        /** Whether it is one message that says what several would have said. */
        boolean isDigest() {
            return claims.getFirst().isInDigest();
        }

        /** Hands the messages over; one answer for each. */
        List<Answer> deliver(List<Message> messages) {
            return channel instanceof GatheringChannel gathering && !messages.isEmpty()
                    ? gathering.deliver(messages)
                    : messages.stream().map(channel::deliver).toList();
        }
    }

    static List<Parcel> of(List<Claim> batch, Map<ChannelCode, Channel> channels) {
        List<Parcel> parcels = new ArrayList<>();
        Map<ChannelCode, List<Claim>> gathered = new LinkedHashMap<>();
        Map<String, List<Claim>> digests = new LinkedHashMap<>();
        for (Claim claim : batch) {
            Channel channel = channels.getOrDefault(claim.channel(), new NoChannel(claim.channel()));
            if (claim.isInDigest()) {
                digests.computeIfAbsent(claim.messageId(), id -> new ArrayList<>())
                        .add(claim);
            } else if (channel instanceof GatheringChannel) {
                gathered.computeIfAbsent(claim.channel(), code -> new ArrayList<>())
                        .add(claim);
            } else {
                parcels.add(new Parcel(channel, List.of(claim)));
            }
        }
        digests.values()
                .forEach(claims ->
                        parcels.add(new Parcel(channels.get(claims.getFirst().channel()), claims)));
        gathered.forEach((code, claims) -> parcels.add(new Parcel(channels.get(code), claims)));
        return parcels;
    }

    /** A channel that this installation does not have; its reminders leave by the fallback. */
    private record NoChannel(ChannelCode code) implements Channel {

        @Override
        public Answer deliver(Message message) {
            return new Answer.Refused("no such channel");
        }
    }
}
