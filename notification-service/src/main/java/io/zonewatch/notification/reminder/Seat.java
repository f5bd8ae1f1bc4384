package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.ContactRole;

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
        return ChannelCode.sql(row + ".channel", channel -> !channel.isPersonal());
    }

    /** The people of a role. */
    static Seat of(ContactRole role) {
        return new Seat(role.name());
    }

    static Seat of(Telling telling) {
        return telling.way().channel().isPersonal()
                ? of(telling.hearer().recipient().role())
                : new Seat(telling.way().channel().name());
    }
}
