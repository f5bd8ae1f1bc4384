package io.zonewatch.notification.delivery;

import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.ContactRole;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.notice.Notices;
import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.notification.preference.Preferences;
import io.zonewatch.notification.reminder.Recipient;
import io.zonewatch.notification.silence.Line;
import io.zonewatch.notification.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A reminder that this replica may send until its lease ends.
 *
 * @param obligation as it stood when the reminder was claimed
 * @param duty what it presses for
 * @param round the round of the duty that it belongs to
 * @param recipientKey part of the reminder's key
 * @param termWorkingDays term of a formal notice, else null
 * @param text code of the text that the step names, or null
 * @param officeUnit the office of the ladder it was derived from
 * @param recipientUnit the unit whose people the step names, or null for the obligation's or the office
 * @param tried what was tried before
 * @param recordedAt since when it waits to be sent, by the system clock, as if the time in which something kept it back had not been
 * @param leaseUntil by the database's clock: it tells this claim from a later one
 * @param person who the recipient is
 * @param passedOn whether its recipient belongs to a unit that does not report it any more
 * @param overtaken whether a later step of its round has spoken to the same side meanwhile
 * @param acknowledged whether something of its round was acknowledged, which leaves its step nothing to say
 */
record Claim(
        long id,
        Obligation obligation,
        Duty duty,
        int round,
        String step,
        StepKind kind,
        String recipientKey,
        Recipient recipient,
        ChannelCode channel,
        String subject,
        Integer termWorkingDays,
        String text,
        String officeUnit,
        String recipientUnit,
        Tried tried,
        Instant recordedAt,
        Instant leaseUntil,
        Person person,
        boolean passedOn,
        boolean overtaken,
        boolean acknowledged) {

    /**
     * Who the recipient is.
     *
     * @param sub as tokens name the person, or null where that is not known
     * @param preferences what that person asks for now
     * @param digestAt moment of the digest in which the reminder leaves with others; null if it leaves by itself
     */
    record Person(String sub, Preferences preferences, Instant digestAt) {

        /** Somebody of whom nothing is known but the address. */
        static final Person UNKNOWN = new Person(null, Preferences.NONE, null);

        /** Whether anything was asked for. */
        boolean hasPreferences() {
            return !Preferences.NONE.equals(preferences);
        }
    }

    /** What leaves at one moment in one mail, told apart by whose it is. */
    record Digest(String sub, Instant at) {}

    /**
     * What was tried before.
     *
     * @param attempts how often, whatever came of it
     * @param answers how often its receiver's side has answered about it, and not taken it
     * @param waited how long these answers have let it wait together
     * @param unconfirmed how often it was sent and nobody said whether it was taken
     * @param downAfter after how many {@link Returns} of its channel it met that out of order last; null if it has not
     */
    record Tried(int attempts, int answers, Duration waited, int unconfirmed, Long downAfter) {

        /** Nothing. */
        static final Tried NEVER = new Tried(0, 0, Duration.ZERO, 0, null);
    }

    /** How often it was tried before. */
    int attempts() {
        return tried.attempts();
    }

    /** What may be kept back. */
    Line line() {
        return Line.of(obligation, duty, round, kind, recipient.person(), channel);
    }

    /** What it says. */
    Texts.Said said() {
        return saidBy(text);
    }

    /** The same by another text. */
    Texts.Said saidBy(String code) {
        return new Texts.Said(code, duty, kind, termWorkingDays, Notices.numberOf(obligation.id(), round, step));
    }

    /** The units that what it says may name. */
    Stream<String> units() {
        return Stream.of(
                        Optional.of(obligation.unit()),
                        Optional.ofNullable(obligation.owedBy()),
                        Optional.ofNullable(officeUnit))
                .flatMap(Optional::stream);
    }

    /** Whether it leaves with others to the same person. */
    boolean isInDigest() {
        return person.digestAt() != null;
    }

    /** The digest in which it leaves. */
    Digest digest() {
        return new Digest(person.sub(), person.digestAt());
    }

    /** The same at every attempt, so that a receiver can tell a repetition (RFC 5322, 3.6.4); that of the digest where it leaves in one. */
    String messageId() {
        return isInDigest()
                ? MessageId.ofDigest(person.sub(), recipient.email(), person.digestAt())
                : MessageId.of(obligation.id(), duty, round, step, recipientKey, channel);
    }

    /** The unit among whose people the recipient is. */
    String unitOfRecipient() {
        if (recipientUnit != null) {
            return recipientUnit;
        }
        return recipient.role() == ContactRole.OFFICE && officeUnit != null ? officeUnit : obligation.unit();
    }

    /** What the ledger says of it. */
    Ledger.Said noted(String answer, String digest) {
        return new Ledger.Said(
                obligation.id(), duty, round, step, recipient.role(), channel, messageId(), answer, digest);
    }
}
