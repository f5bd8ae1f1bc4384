package io.zonewatch.notification.bounce;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What stands directly in a {@code multipart/report}; how deep its parts go on is not looked at. */
record ReportParts(List<BodyPart> parts) {

    /** A part costs the library a fifth of a millisecond, be it empty: half a mebibyte of those would take many seconds. */
    private static final int MOST = 20;

    /** The parts of a mail; empty if it is no report on a delivery, or has too many. */
    static Optional<ReportParts> of(MimeMessage mail) throws MessagingException, IOException {
        Optional<String> boundary = boundary(mail.getHeader("Content-Type"));
        if (boundary.isEmpty() || count(mail, boundary.get()) > MOST) {
            return Optional.empty();
        }
        MimeMultipart all = new MimeMultipart(mail.getDataHandler().getDataSource());
        List<BodyPart> parts = new ArrayList<>();
        for (int i = 0; i < all.getCount(); i++) {
            parts.add(all.getBodyPart(i));
        }
        return Optional.of(new ReportParts(parts));
    }

    /** The beginning of the first part of one of these types, decoded; empty if there is none. */
    Optional<byte[]> first(List<String> types, int length) throws MessagingException, IOException {
        for (BodyPart part : parts) {
            for (String type : types) {
                if (part.isMimeType(type)) {
                    return Optional.of(begin(part, length));
                }
            }
        }
        return Optional.empty();
    }

    private static byte[] begin(BodyPart part, int length) throws MessagingException, IOException {
        try (InputStream content = part.getInputStream()) {
            return content.readNBytes(length);
        }
    }

    /** What parts the report. A mail whose kind is stated twice is read differently by every reader, so it is none of ours. */
    private static Optional<String> boundary(String[] types) throws MessagingException {
        if (types == null || types.length != 1) {
            return Optional.empty();
        }
        ContentType type = new ContentType(types[0]);
        String of = type.getParameter("report-type");
        boolean isReport = type.match("multipart/report") && (of == null || of.endsWith("delivery-status"));
        return isReport ? Optional.ofNullable(type.getParameter("boundary")) : Optional.empty();
    }

    /** How many parts there are at most, before they are taken apart. */
    private static long count(MimeMessage mail, String boundary) throws MessagingException, IOException {
        try (InputStream content = mail.getRawInputStream()) {
            String text = new String(content.readAllBytes(), StandardCharsets.ISO_8859_1);
            return Pattern.compile("^--" + Pattern.quote(boundary), Pattern.MULTILINE)
                    .matcher(text)
                    .results()
                    .limit(MOST + 1L)
                    .count();
        }
    }
}
