package io.zonewatch.notification.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.ContactRole;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.reporting.ReportingZone;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;

/**
 * The delivery ledger: what happened to each message, in the audit trail, so that it is append-only, chained and verified as
 * everything there. An entry names the recipient's role and no person.
 */
@ApplicationScoped
public class Ledger {

    /** The kind of subject under which the entries stand; its id is the number of the reminder. */
    public static final String SUBJECT = "reminder";

    private final AuditTrail audit;

    @Inject
    Ledger(AuditTrail audit) {
        this.audit = audit;
    }

    /** What happened, in the order in which it can. */
    public enum Event {
        /** It was handed to its channel. */
        QUEUED,
        /**
         * It was sent, at the moment it says. Entered with {@link #ACCEPTED}, or alone where the recipient's side has not taken it, or nobody
         * can tell, and it is tried again: once for each other answer in a row.
         */
        SENT,
        /** The recipient's side has taken it, and said so. */
        ACCEPTED,
        /**
         * The recipient's side will never take it, it was tried until the time for it was over, or it was taken and came back. The answer says where it may have arrived for all that.
         */
        BOUNCED,
        /** It came back from somebody to whom the recipient's side had passed it on; it stays sent. */
        STRAYED,
        /** The recipient has opened it in the inbox. */
        READ,
        /** The recipient has confirmed that it was taken notice of. */
        ACKNOWLEDGED;

        /** The action of the audit trail. */
        public String action() {
            return "delivery." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What an entry says.
     *
     * @param duty what the reminder pressed for: a round of a review is not the round of the same number of a report
     * @param message identity of the message at its receiver
     * @param answer what the receiver's side said, or null
     * @param digest SHA-256 of subject and text as they were sent; only of formal notices, which name no person, else null
     * @param at when it was handed to its channel, by the system clock; null for what is entered as it happens
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Said(
            String obligation,
            Duty duty,
            int round,
            String step,
            ContactRole role,
            ChannelCode channel,
            String message,
            String answer,
            String digest,
            OffsetDateTime at) {

        /** What is entered as it happens. */
        public Said(
                String obligation,
                Duty duty,
                int round,
                String step,
                ContactRole role,
                ChannelCode channel,
                String message,
                String answer,
                String digest) {
            this(obligation, duty, round, step, role, channel, message, answer, digest, null);
        }

        /** The same of a moment before. */
        Said at(Instant moment) {
            return new Said(
                    obligation,
                    duty,
                    round,
                    step,
                    role,
                    channel,
                    message,
                    answer,
                    digest,
                    ReportingZone.offsetOf(moment));
        }
    }

    /** An event of a message. */
    public record Entry(Event event, long reminder, String unit, Said said) {}

    /** Appends entries, in the current transaction. */
    public void append(List<Entry> entries) {
        audit.recordAll(entries.stream()
                .map(entry -> new AuditEntry(
                        entry.event().action(),
                        SUBJECT,
                        Long.toString(entry.reminder()),
                        new UnitCode(entry.unit()),
                        null,
                        entry.said(),
                        null))
                .toList());
    }
}
