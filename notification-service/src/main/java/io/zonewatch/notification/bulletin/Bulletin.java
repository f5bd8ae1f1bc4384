package io.zonewatch.notification.bulletin;

import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.ContactRole;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.notice.NoticeStanding;
import io.zonewatch.notification.obligation.Names;
import io.zonewatch.notification.obligation.ObligationState;
import io.zonewatch.reporting.Period;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The reports of a period, and of those within it, that were overdue and not there at a moment 逾期未报情况通报. It names posts and no
 * people.
 *
 * @param form the only form it is about, or null
 * @param at the moment
 * @param due how many reports were due by then, the exempt left out
 * @param overdue how many of them were not there
 * @param unknown of how many obligations no state of that time was taken, or the next could not be read; they are in none of the numbers
 * @param items those that were not there, the longest overdue first
 */
record Bulletin(
        @Schema(implementation = String.class, examples = "2016-03")
        Period period,

        @Schema(nullable = true, examples = "M-IND") String form,
        OffsetDateTime at,
        @Schema(examples = "27") int due,
        @Schema(examples = "1") int overdue,
        @Schema(examples = "0") int unknown,
        List<Item> items) {

    /**
     * A report that was overdue.
     *
     * @param unit whoever was to report: after a merger the successor
     * @param state OPEN, RETURNED, or CLOSED once the lock line passed with nothing
     * @param daysLate calendar days since the day of the due time
     * @param lateness as far as formal notices go
     * @param reminders what had gone out of the round, in its order
     * @param notices formal notices that were served in the round
     * @param owedBy the merged unit in whose place the unit was to report, or null
     * @param owedByNames what that was called, or null
     */
    record Item(
            @Schema(examples = "U0011_M-IND_2016-03") String obligation,
            @Schema(examples = "U0011") String unit,
            Names unitNames,
            @Schema(examples = "M-IND") String form,
            Names formNames,

            @Schema(implementation = String.class, examples = "2016-03")
            Period period,

            ObligationState state,
            @Schema(examples = "1") int round,
            OffsetDateTime dueAt,
            @Schema(examples = "5") long daysLate,
            Lateness lateness,
            List<Reminded> reminders,
            List<Notice> notices,
            @Schema(nullable = true, examples = "U0018") String owedBy,
            @Schema(nullable = true) Names owedByNames) {}

    /**
     * A reminder whose recipient's side had taken it.
     *
     * @param cameBackAt when it came back undelivered, or null
     */
    record Reminded(
            @Schema(examples = "T+1") String step,
            StepKind kind,
            ContactRole role,
            ChannelCode channel,
            OffsetDateTime sentAt,
            @Schema(nullable = true) OffsetDateTime cameBackAt) {}

    /**
     * A formal notice 催报通知书.
     *
     * @param termEndsAt null while the calendar of a year on the way was not published
     * @param standing as it was at the moment
     * @param cameBackAt when the last message of it that stood had come back, or null
     * @param servedAgainAt when a message of it was taken after that, or null
     */
    record Notice(
            UUID id,
            @Schema(examples = "T+3") String step,
            OffsetDateTime servedAt,
            @Schema(nullable = true) OffsetDateTime termEndsAt,
            NoticeStanding standing,
            @Schema(nullable = true) OffsetDateTime cameBackAt,
            @Schema(nullable = true) OffsetDateTime servedAgainAt) {

        boolean isOver(OffsetDateTime at) {
            return termEndsAt != null && at.isAfter(termEndsAt);
        }
    }

    /** How far it has come with a report that is not there. */
    enum Lateness {
        /** The due time has passed. */
        OVERDUE,
        /** A formal notice was served. */
        NOTICED,
        /** The term of a notice has run out. */
        MISSED;

        static Lateness of(List<Notice> notices, OffsetDateTime at) {
            if (notices.isEmpty()) {
                return OVERDUE;
            }
            return notices.stream().anyMatch(notice -> notice.isOver(at)) ? MISSED : NOTICED;
        }
    }
}
