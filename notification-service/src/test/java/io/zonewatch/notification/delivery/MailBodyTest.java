package io.zonewatch.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.mailencoder.MailEncoder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** A mail as it leaves, read by another library than the one that wrote it. */
class MailBodyTest {

    private static final String TEXT = "张三：\n\n“池州经开区”月报已逾期 1 天。\r\n.\n-- \n" + "a".repeat(2000) + "\n";
    private static final String HTML = "<p>张三：</p>\n<p>“池州经开区”月报已逾期 1 天 €.</p>\n";

    @Test
    void itSaysTheSameInPlainTextAndInHtml() throws MessagingException, IOException {
        MimeMessage read = read(written(TEXT, HTML));

        assertThat(read.getContentType()).startsWith("multipart/alternative");
        MimeMultipart parts = (MimeMultipart) read.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).isMimeType("text/plain")).isTrue();
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo(TEXT.replaceAll("\r?\n", "\r\n"));
        assertThat(parts.getBodyPart(1).isMimeType("text/html")).isTrue();
        assertThat(parts.getBodyPart(1).getContent()).isEqualTo(HTML.replace("\n", "\r\n"));
    }

    /** RFC 2045, 6.8, and RFC 5322, 2.1.1. */
    @Test
    void everyLineIsShortAndInAscii() {
        assertThat(written(TEXT, HTML).lines())
                .allSatisfy(
                        line -> assertThat(line).hasSizeLessThanOrEqualTo(78).matches("\\p{ASCII}*"));
        assertThat(written(TEXT, HTML).lines().filter("Content-Type: text/plain"::equals))
                .isEmpty();
    }

    @Test
    void whatIsInAsciiStaysReadable() throws MessagingException, IOException {
        String mail = written("Dear Li Si,\nplease report.\n", "<p>Dear Li Si,</p>");

        assertThat(mail.lines()).contains("Dear Li Si,", "please report.", "<p>Dear Li Si,</p>");
        assertThat(((MimeMultipart) read(mail).getContent()).getCount()).isEqualTo(2);
    }

    private static String written(String text, String html) {
        MailMessage mail = new MailMessage()
                .setFrom("zonewatch@example.invalid")
                .setTo("stat@example.invalid")
                .setSubject("报表已逾期");
        MailBody.give(mail, text, html);
        return new MailEncoder(mail, "example.invalid").encode();
    }

    private static MimeMessage read(String mail) throws MessagingException {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII)));
    }
}
