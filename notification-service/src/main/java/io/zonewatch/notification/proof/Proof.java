package io.zonewatch.notification.proof;

import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.ContactRole;
import io.zonewatch.notification.notice.NoticeStanding;
import io.zonewatch.notification.obligation.Names;
import io.zonewatch.reporting.Period;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That a formal dunning notice 催报通知书 was served: on whom, what it said, when, by which channel, and what the receiver's side
 * answered.
 *
 * @param number as it is written on the notice
 * @param unit whoever was to report: after a merger the successor
 * @param formNames what the form is called; its code once the obligation is not known any more
 * @param servedAt when a message of it was taken first
 * @param termEndsAt end of the term that the service began, or null while a calendar year on the way is missing
 * @param cameBackAt when the last message of it that stood came back, or null
 * @param servedAgainAt when a message of it was taken after that, or null
 * @param services every message of the notice that was taken, in the order in which they were
 * @param issuedAt when this document was made, by the business clock
 * @param owedBy the merged unit in whose place the unit was to report, or null
 * @param owedByNames what that was called, or null
 * @param simulated whether the business clock is simulated here: service, term and issue then tell of a trial and prove nothing
 */
record Proof(
        UUID notice,
        @Schema(examples = "U0011_M-IND_2016-02-1-T+3") String number,
        @Schema(examples = "U0011_M-IND_2016-02") String obligation,
        @Schema(examples = "U0011") String unit,
        Names unitNames,
        @Schema(examples = "M-IND") String form,
        Names formNames,

        @Schema(implementation = String.class, examples = "2016-02")
        Period period,

        @Schema(examples = "1") int round,
        @Schema(examples = "T+3") String step,
        OffsetDateTime servedAt,
        @Schema(nullable = true) OffsetDateTime termEndsAt,
        NoticeStanding standing,
        @Schema(nullable = true) OffsetDateTime cameBackAt,
        @Schema(nullable = true) OffsetDateTime servedAgainAt,
        List<Service> services,
        OffsetDateTime issuedAt,
        @Schema(nullable = true, examples = "U0018") String owedBy,
        @Schema(nullable = true) Names owedByNames,
        boolean simulated) {

    /**
     * One message that was taken.
     *
     * @param name null once the person is gone from the unit
     * @param message its identity at the receiver (for e-mail the Message-ID)
     * @param answer what the receiver's side said
     * @param subject null once the person is gone from the unit
     * @param text null once the person is gone from the unit
     * @param digest SHA-256 of the subject, a line feed and the text, hexadecimal
     * @param cameBack null as long as it has not come back
     * @param ledger what the ledger holds of it, in its order
     */
    record Service(
            ContactRole role,
            @Schema(nullable = true) String name,
            ChannelCode channel,
            String message,
            OffsetDateTime acceptedAt,
            @Schema(examples = "SMTP 250") String answer,
            @Schema(nullable = true) String subject,
            @Schema(nullable = true) String text,
            String digest,
            @Schema(nullable = true) CameBack cameBack,
            List<LedgerEntry> ledger) {}

    /**
     * That a message which was taken came back.
     *
     * @param at when the report of it was taken, by the business clock
     * @param answer status (RFC 3463) and what the last server said, without addresses
     */
    record CameBack(
            OffsetDateTime at,

            @Schema(examples = "5.1.1 smtp; 550 5.1.1 User unknown")
            String answer) {}

    /**
     * An entry of the ledger, which is part of the audit trail.
     *
     * @param entry its number there
     * @param at when the message was handed to its channel, by the system clock; null for what was entered as it happened
     * @param recordedAt when it was entered, by the system clock
     * @param commitment its salted hash, over which the trail's seals are chained
     */
    record LedgerEntry(
            @Schema(examples = "42") long entry,
            @Schema(examples = "delivery.sent") String event,
            @Schema(nullable = true) OffsetDateTime at,
            OffsetDateTime recordedAt,
            String commitment) {}
}
