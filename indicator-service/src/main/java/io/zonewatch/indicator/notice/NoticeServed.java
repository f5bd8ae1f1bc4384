package io.zonewatch.indicator.notice;

import io.zonewatch.chassis.event.UnreadableEvent;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * What this service reads of a dunning notice 催报通知书 that was served.
 *
 * @param notice identity of the notice
 * @param obligation what it reminds of
 * @param round the round it belongs to
 * @param servedAt when it was taken by the recipient's side
 * @param termEndsAt when its term runs out, or null if it names none or it could not be computed
 * @param termWorkingDays working days of its term from the day of service, or null if it does not tell
 * @param termTime hour at which the last of them ends, or null if it does not tell
 */
record NoticeServed(
        UUID notice,
        String obligation,
        int round,
        OffsetDateTime servedAt,
        OffsetDateTime termEndsAt,
        Integer termWorkingDays,
        LocalTime termTime) {

    /** Working days; nobody is given longer, and nothing is computed for ever. */
    private static final int LONGEST_TERM = 366;

    /** Needs all but the term; throws {@link UnreadableEvent}. */
    NoticeServed {
        if (notice == null || obligation == null || round < 1 || servedAt == null) {
            throw new UnreadableEvent("a notice without identity, obligation, round or time");
        }
        if (termWorkingDays != null && (termWorkingDays < 0 || termWorkingDays > LONGEST_TERM)) {
            throw new UnreadableEvent("a notice with a term that is none");
        }
    }
}
