package io.zonewatch.notification.news;

import io.zonewatch.chassis.event.UnreadableEvent;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

/** What is read of an event that is told; what else it may be about is passed over. */
sealed interface Happening
        permits CalendarMissing, WarningChanged, RunChanged, TaskDue, TaskSettled, DeadLettersWaiting {

    /**
     * What is to be told.
     *
     * @param at when the event came about
     */
    Stream<Piece> pieces(OffsetDateTime at);

    /**
     * Sees that an event has its compulsory members.
     *
     * @throws UnreadableEvent if one is missing
     */
    static void require(Object... members) {
        if (Arrays.stream(members).anyMatch(Objects::isNull)) {
            throw new UnreadableEvent("a compulsory member is missing");
        }
    }
}
