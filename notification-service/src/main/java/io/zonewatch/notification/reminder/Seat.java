package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.ChannelCode;

/**
 * One of those a step speaks to and that are settled apart, whoever sits there: the people of a role, or what a channel reaches that ends at a system
 * or a group.
 *
 * @param name of the role, or of the channel; empty where it was written down that the step found nobody at all
 */
record Seat(String name) {

    /** As SQL: whether reminder {@code r} was for a system or a group. */
    static final String IS_OF_GROUP = ChannelCode.sql("r.channel", channel -> !channel.isPersonal());

    /** As SQL: the name of the seat that reminder {@code r} was for. */
    static final String OF_ROW =
            "case when " + IS_OF_GROUP + " then r.channel else coalesce(r.recipient->>'role', '') end";

    static Seat of(Telling telling) {
        return new Seat(
                telling.way().channel().isPersonal()
                        ? telling.hearer().recipient().role().name()
                        : telling.way().channel().name());
    }
}
