package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.ChannelCode;

/**
 * One of those a step speaks to and that are settled apart, whoever sits there: the people of a role, or what a channel reaches that ends at a system
 * or a group.
 *
 * @param name of the role, or of the channel; empty where it was written down that the step found nobody at all
 */
record Seat(String name) {

    /** As SQL: the name of the seat that reminder {@code r} was for. */
    static final String OF_ROW =
            "case when " + isOfGroup("r") + " then r.channel else coalesce(r.recipient->>'role', '') end";

    /** As SQL: whether a reminder was for a system or a group, by the name of its row. */
    static String isOfGroup(String row) {
        return row + ".channel in " + ChannelCode.listed(channel -> !channel.isPersonal());
    }

    static Seat of(Telling telling) {
        return new Seat(
                telling.way().channel().isPersonal()
                        ? telling.hearer().recipient().role().name()
                        : telling.way().channel().name());
    }
}
