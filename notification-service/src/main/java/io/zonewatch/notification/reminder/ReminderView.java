package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.ContactRole;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.waiting.HeldBy;
import io.zonewatch.reporting.Period;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A reminder as it is shown.
 *
 * @param unit whoever was to report: after a merger the successor
 * @param duty what it presses for
 * @param round of the obligation, or the revision under review
 * @param recipient null where nobody was told; without name and address where a system or a group was told and nobody was known
 * @param channel null where nobody was told
 * @param reason why it was not sent, or null
 * @param dueAt when the step fell due
 * @param createdAt when it was decided
 * @param sentAt when the recipient's side took it, or null
 * @param leavesAt until when it waits; null if it does not
 * @param hold what that goes by, or null
 * @param acknowledgedAt when the recipient confirmed having taken notice, or null
 * @param owedBy the merged unit in whose place the unit was to report, or null
 */
record ReminderView(
        @Schema(examples = "1") long id,
        @Schema(examples = "U0011_M-IND_2016-02") String obligation,
        @Schema(examples = "U0011") String unit,
        @Schema(examples = "M-IND") String form,

        @Schema(implementation = String.class, examples = "2016-02")
        Period period,

        Duty duty,
        @Schema(examples = "1") int round,
        @Schema(examples = "T+1") String step,
        StepKind kind,
        @Schema(nullable = true) Told recipient,
        @Schema(nullable = true) ChannelCode channel,
        ReminderState state,
        @Schema(nullable = true) Reason reason,
        OffsetDateTime dueAt,
        OffsetDateTime createdAt,
        @Schema(nullable = true) OffsetDateTime sentAt,
        @Schema(nullable = true) OffsetDateTime leavesAt,
        @Schema(nullable = true) HeldBy hold,
        @Schema(nullable = true) OffsetDateTime acknowledgedAt,
        @Schema(nullable = true, examples = "U0018") String owedBy) {

    /**
     * Who was told.
     *
     * @param name masked unless the caller administers, reviews or audits; null once the person is gone from the unit, or never was
     * @param email masked unless the caller administers, reviews or audits; null once the person is gone from the unit, and for who was told without
     */
    record Told(
            ContactRole role,
            @Schema(nullable = true) String name,

            @Schema(nullable = true, examples = "z***@example.invalid")
            String email) {

        /** As a caller is shown it. */
        static Told of(Recipient recipient, boolean whole) {
            return whole || recipient.isNobody()
                    ? new Told(recipient.role(), recipient.name(), recipient.email())
                    : new Told(recipient.role(), maskedName(recipient.name()), maskedAddress(recipient.email()));
        }

        /** The first character stays; of a name that is one character long, nothing. */
        private static String maskedName(String name) {
            return name == null || name.codePointCount(0, name.length()) < 2
                    ? "***"
                    : name.substring(0, name.offsetByCodePoints(0, 1)) + "***";
        }

        private static String maskedAddress(String email) {
            if (email == null) {
                return null;
            }
            int at = email.lastIndexOf('@');
            return email.substring(0, Math.min(1, email.length())) + "***" + (at < 0 ? "" : email.substring(at));
        }
    }
}
