package io.zonewatch.indicator.notice;

import io.zonewatch.chassis.event.UnreadableEvent;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * What this service reads of a dunning notice 催报通知书 that was served.
 *
 * @param notice identity of the notice
 * @param obligation what it reminds of
 * @param round the round it belongs to
 * @param servedAt when it was taken by the recipient's side
 * @param termEndsAt when its term runs out, or null if it names none
 */
record NoticeServed(UUID notice, String obligation, int round, OffsetDateTime servedAt, OffsetDateTime termEndsAt) {

    /** Needs all but the term; throws {@link UnreadableEvent}. */
    NoticeServed {
        if (notice == null || obligation == null || round < 1 || servedAt == null) {
            throw new UnreadableEvent("a notice without identity, obligation, round or time");
        }
    }
}
