package io.zonewatch.notification.delivery;

import io.vertx.ext.mail.MailMessage;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A plain text and the HTML that says the same as the body of a mail (RFC 2046, 5.1.4). What is not in ASCII alone leaves in base64: the mail
 * client would make quoted-printable of it, nine letters for each Chinese one instead of four, and hands over one line at a time.
 */
final class MailBody {

    /** No line of base64 can be it. */
    private static final String BOUNDARY = "=_zonewatch";

    private static final int LONGEST_LINE = 76;
    private static final String LINE_END = "\n";
    private static final Base64.Encoder BASE64 =
            Base64.getMimeEncoder(LONGEST_LINE, LINE_END.getBytes(StandardCharsets.US_ASCII));

    private static final Pattern LINES = Pattern.compile("\\r?\\n");

    private MailBody() {}

    /** Gives a mail its body. */
    static void give(MailMessage mail, String text, String html) {
        if (isAscii(text) && isAscii(html)) {
            mail.setText(text).setHtml(html);
            return;
        }
        mail.setText(part("plain", text) + part("html", html) + "--" + BOUNDARY + "--" + LINE_END)
                .addHeader("Content-Type", "multipart/alternative; boundary=\"" + BOUNDARY + "\"");
    }

    private static boolean isAscii(String content) {
        return content.chars().allMatch(letter -> letter < 0x80);
    }

    private static String part(String subtype, String content) {
        return String.join(
                LINE_END,
                "--" + BOUNDARY,
                "Content-Type: text/" + subtype + "; charset=utf-8",
                "Content-Transfer-Encoding: base64",
                "",
                BASE64.encodeToString(LINES.matcher(content).replaceAll("\r\n").getBytes(StandardCharsets.UTF_8)),
                "");
    }
}
