package io.zonewatch.notification.bounce;

import io.zonewatch.chassis.digest.Sha256;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.IntStream;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.jboss.logging.Logger;

/**
 * Reads delivery status notifications: a {@code multipart/report} (RFC 6522) with a {@code message/delivery-status} (RFC 3464, in UTF-8 RFC
 * 6533). Anybody can write to the address where they arrive: only what stands directly in the report is looked at, however deep it goes
 * on, and only so many parts and bytes of it.
 */
final class Reports {

    /** The longest mail that is looked at, in bytes; a report returns at most the mail itself, and ours are shorter. */
    static final int LONGEST = 1 << 19;

    private static final Logger LOG = Logger.getLogger(Reports.class);
    private static final Session SESSION = Session.getInstance(new Properties());

    /** A group of lines about a recipient costs the library a tenth of a millisecond, be it empty. */
    private static final int MOST_LINES = 500;

    private static final int LONGEST_STATUS = 1 << 16;
    private static final int LONGEST_HEADER = 1 << 16;

    /** Where servers write whom they have delivered a report to, and whom the returned mail was from. */
    private static final String[] MENTIONS = {
        "To", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "Return-Path"
    };

    private static final List<String> STATUS = List.of("message/delivery-status", "message/global-delivery-status");
    private static final List<String> RETURNED =
            List.of("message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers");

    private Reports() {}

    /** The report that a mail is; empty if it is none, or cannot be read. */
    static Optional<Report> read(byte[] mail) {
        if (mail.length > LONGEST) {
            return Optional.empty();
        }
        try {
            return read(new MimeMessage(SESSION, new SharedByteArrayInputStream(mail)), mail);
        } catch (MessagingException | IOException | RuntimeException e) {
            LOG.debugf(
                    "a mail is no report that can be read cause=%s",
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static Optional<Report> read(MimeMessage mail, byte[] whole) throws MessagingException, IOException {
        Optional<ReportParts> parts = ReportParts.of(mail);
        Optional<byte[]> status =
                parts.isEmpty() ? Optional.empty() : parts.get().first(STATUS, LONGEST_STATUS);
        if (status.isEmpty() || lines(status.get()) > MOST_LINES) {
            return Optional.empty();
        }
        List<String> mentions = new ArrayList<>(mentions(mail.getMatchingHeaders(MENTIONS)));
        Optional<byte[]> returned = parts.get().first(RETURNED, LONGEST_HEADER);
        if (returned.isPresent()) {
            InternetHeaders headers = new InternetHeaders(new ByteArrayInputStream(returned.get()));
            mentions.addAll(mentions(headers.getMatchingHeaders(MENTIONS)));
        }
        return Optional.of(new Report(identity(mail, whole), mentions, recipients(status.get())));
    }

    private static long lines(byte[] said) {
        return new String(said, StandardCharsets.ISO_8859_1).lines().count();
    }

    private static List<String> mentions(Enumeration<Header> headers) {
        return Collections.list(headers).stream().map(Header::getValue).toList();
    }

    private static List<Report.OfRecipient> recipients(byte[] said) throws MessagingException, IOException {
        DeliveryStatus status = new DeliveryStatus(new ByteArrayInputStream(said));
        return IntStream.range(0, status.getRecipientDSNCount())
                .mapToObj(status::getRecipientDSN)
                .map(StatusFields::new)
                .filter(StatusFields::isAboutSomebody)
                .map(StatusFields::read)
                .toList();
    }

    /** Without one, its whole text with the traces of its way: two that say the same of two mails are two. */
    private static String identity(MimeMessage mail, byte[] whole) throws MessagingException {
        String id = mail.getMessageID();
        return Sha256.hex(id == null || id.isBlank() ? whole : id.strip().getBytes(StandardCharsets.UTF_8));
    }
}
