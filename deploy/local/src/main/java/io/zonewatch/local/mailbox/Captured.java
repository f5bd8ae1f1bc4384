package io.zonewatch.local.mailbox;

import java.time.Instant;
import java.util.List;

/**
 * A captured message, as the mailbox answers it.
 *
 * @param id of the file
 * @param messageId as its sender named it, or null
 * @param sentAt by its sender's clock, or null
 * @param arrivedAt by this machine's clock
 * @param text left out (null) in lists
 */
record Captured(
        String id,
        String messageId,
        String sentAt,
        String arrivedAt,
        String from,
        List<String> to,
        String subject,
        String text) {

    static Captured of(String id, Mail mail, long arrivedMillis) {
        return new Captured(
                id,
                mail.messageId().orElse(null),
                mail.sentAt().map(Instant::toString).orElse(null),
                Instant.ofEpochMilli(arrivedMillis).toString(),
                mail.from(),
                mail.to(),
                mail.subject(),
                mail.text());
    }

    Captured withoutText() {
        return new Captured(id, messageId, sentAt, arrivedAt, from, to, subject, null);
    }
}
