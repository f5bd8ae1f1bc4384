package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.ChannelCode;

/**
 * Who hears what is said: a person, in whichever role and by whichever channel, or what a channel reaches that ends at a system or a group. Only what a
 * listener hears later takes the place of what the same was to hear.
 *
 * @param name what tells persons apart ({@link Recipient#person()}), or the channel's
 */
record Listener(String name) {

    static Listener of(Recipient recipient, ChannelCode channel) {
        return new Listener(channel.isPersonal() ? recipient.person() : channel.name());
    }

    /** As SQL: the name of the listener of a reminder, by the name of its row. What a group hears in the place of a person is said to that person. */
    static String ofRow(String row) {
        return "case when %s and %2$s.fallback_of is null then %2$s.channel else substr(%2$s.recipient_key, strpos(%2$s.recipient_key, '/') + 1) end"
                .formatted(Seat.isOfGroup(row), row);
    }
}
