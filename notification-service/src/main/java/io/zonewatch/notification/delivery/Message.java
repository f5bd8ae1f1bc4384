package io.zonewatch.notification.delivery;

import io.zonewatch.chassis.digest.Sha256;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.notification.reminder.Recipient;
import io.zonewatch.notification.text.Voice;
import java.nio.charset.StandardCharsets;

/**
 * What is handed to a channel: one message to one person.
 *
 * @param id the same at every attempt, so that a receiver can tell a repetition
 * @param reminder number of the reminder it carries out
 * @param about as it stood when the reminder was claimed
 * @param round the round it belongs to
 * @param to who is told
 * @param unitOfRecipient the unit among whose people the recipient is
 * @param subject one line
 * @param sub the recipient as tokens name the person, or null where that is not known
 * @param duty what it presses for; its time and round are meant
 */
public record Message(
        String id,
        long reminder,
        Obligation about,
        int round,
        String step,
        StepKind kind,
        Recipient to,
        String unitOfRecipient,
        String subject,
        String text,
        String sub,
        Duty duty) {

    /** A message that presses for a report, to somebody of whom nothing is known but the address. */
    public Message(
            String id,
            long reminder,
            Obligation about,
            int round,
            String step,
            StepKind kind,
            Recipient to,
            String unitOfRecipient,
            String subject,
            String text) {
        this(id, reminder, about, round, step, kind, to, unitOfRecipient, subject, text, null, Duty.REPORT);
    }

    /** What a claim says. */
    static Message of(Claim claim, Voice voice) {
        Voice.Letter letter =
                voice.letter(claim.said(), claim.subject(), claim.obligation(), claim.recipient(), claim.officeUnit());
        return new Message(
                claim.messageId(),
                claim.id(),
                claim.obligation(),
                claim.round(),
                claim.step(),
                claim.kind(),
                claim.recipient(),
                claim.unitOfRecipient(),
                letter.subject(),
                letter.body(),
                claim.person().sub(),
                claim.duty());
    }

    /** SHA-256 of the subject, a line feed and the text, in hexadecimal. */
    String digest() {
        return Sha256.hex((subject + "\n" + text).getBytes(StandardCharsets.UTF_8));
    }
}
