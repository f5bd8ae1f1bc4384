package io.zonewatch.local.mailbox;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * A message as people read it. What cannot be read is left out: a broken message is still a message.
 *
 * @param messageId as its sender named it
 * @param sentAt by its sender's clock
 * @param from sender
 * @param to recipients
 * @param subject decoded
 * @param text the plain text, or the source of the HTML where there is no plain text
 */
record Mail(
        Optional<String> messageId,
        Optional<Instant> sentAt,
        String from,
        List<String> to,
        String subject,
        String text) {

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final int DEEPEST = 10;

    /** Reads a message in the format of RFC 5322. Never throws because of what is in it. */
    static Mail read(InputStream source) {
        try {
            var message = new MimeMessage(SESSION, source);
            return new Mail(
                    optional(message::getMessageID),
                    optional(message::getSentDate).map(java.util.Date::toInstant),
                    optional(message::getFrom).map(Mail::first).orElse(""),
                    optional(() -> message.getRecipients(Message.RecipientType.TO))
                            .map(Mail::all)
                            .orElse(List.of()),
                    optional(message::getSubject).orElse(""),
                    text(message));
        } catch (MessagingException e) {
            return new Mail(Optional.empty(), Optional.empty(), "", List.of(), "", "");
        }
    }

    private static String text(MimeMessage message) {
        try {
            return find(message, "text/plain", 0)
                    .or(() -> quietly(() -> find(message, "text/html", 0)))
                    .orElse("");
        } catch (MessagingException | IOException | RuntimeException e) {
            return "";
        }
    }

    /** The first part of the type, in the order of the message. */
    private static Optional<String> find(Part part, String type, int depth) throws MessagingException, IOException {
        if (part.isMimeType(type) && part.getContent() instanceof String text) {
            return Optional.of(text);
        }
        if (depth < DEEPEST && part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var found = find(parts.getBodyPart(i), type, depth + 1);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static String first(Address... addresses) {
        return addresses.length == 0 ? "" : readable(addresses[0]);
    }

    private static List<String> all(Address... addresses) {
        return Arrays.stream(addresses).map(Mail::readable).toList();
    }

    private static String readable(Address address) {
        return address instanceof InternetAddress internet ? internet.toUnicodeString() : address.toString();
    }

    private interface Reading<T> {
        T read() throws MessagingException, IOException;
    }

    private static <T> Optional<T> optional(Reading<T> reading) {
        return quietly(() -> Optional.ofNullable(reading.read()));
    }

    private static <T> Optional<T> quietly(Reading<Optional<T>> reading) {
        try {
            return reading.read();
        } catch (MessagingException | IOException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
