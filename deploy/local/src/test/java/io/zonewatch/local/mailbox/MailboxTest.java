package io.zonewatch.local.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonewatch.embedded.Folders;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private Mailbox mailbox;

    @BeforeEach
    void open() throws IOException {
        mailbox = Mailbox.start(folder.resolve("mail"), 0, 0);
    }

    @AfterEach
    void close() {
        mailbox.close();
    }

    @Test
    void aMessageIsAFileBeforeItIsAcknowledgedAndCanBeReadInThreeWays() throws Exception {
        send("<a@zonewatch>", "报表已逾期", "池州经开区:2016年1-2月的报表已逾期。");

        var letter = get("/api/messages").path("items").get(0);
        var id = letter.path("id").asText();
        assertThat(letter.path("subject").asText()).isEqualTo("报表已逾期");
        assertThat(letter.path("to").get(0).asText()).isEqualTo("statistician@example.invalid");
        assertThat(letter.path("text").isNull()).isTrue();
        assertThat(Files.exists(folder.resolve("mail").resolve(id + ".eml"))).isTrue();
        assertThat(get("/api/messages/" + id).path("text").asText().strip()).isEqualTo("池州经开区:2016年1-2月的报表已逾期。");
        assertThat(page("/messages/" + id)).contains("<h1>报表已逾期</h1>");
        assertThat(page("/")).contains("/messages/" + id);
        assertThat(answer("/messages/" + id + ".eml").headers().firstValue("Content-Type"))
                .contains("message/rfc822");
    }

    @Test
    void aMessageThatIsSentAgainIsTheSameFile() throws Exception {
        send("<a@zonewatch>", "first", "text");
        send("<a@zonewatch>", "again", "text");
        send("<b@zonewatch>", "other", "text");

        assertThat(get("/api/messages").path("items"))
                .extracting(letter -> letter.path("subject").asText())
                .containsExactlyInAnyOrder("first", "other");
    }

    @Test
    void whatASenderWritesIsTextAndNeverMarkup() throws Exception {
        send("<evil@zonewatch>", "<script>alert(1)</script>", "</pre><img src=x onerror='alert(\"2\")'>\u0001&amp;");
        var id = get("/api/messages").path("items").get(0).path("id").asText();

        assertThat(page("/")).contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script");
        assertThat(page("/messages/" + id))
                .contains("&lt;/pre&gt;&lt;img src=x onerror=&#39;alert(&quot;2&quot;)&#39;&gt;\uFFFD&amp;amp;")
                .doesNotContain("<img")
                .doesNotContain("<script");
        assertThat(answer("/").headers().firstValue("Content-Security-Policy"))
                .contains("default-src 'none'; style-src 'self'; frame-ancestors 'none'");
        assertThat(answer("/messages/" + id + ".eml").headers().firstValue("X-Content-Type-Options"))
                .contains("nosniff");
    }

    @Test
    void linesEndAsTheyWereWrittenAndAddressesOfPagesCanBeFollowed() throws Exception {
        send(
                "<a@zonewatch>",
                "subject",
                "first\r\n请确认：http://localhost:8084/a/x.y-z?a=1&b=\"2\"。\r\nsee https://example.invalid.");
        var id = get("/api/messages").path("items").get(0).path("id").asText();

        assertThat(page("/messages/" + id))
                .contains("first\n请确认：<a rel=\"noreferrer\" href=\"http://localhost:8084/a/x.y-z?a=1&amp;b=\">"
                        + "http://localhost:8084/a/x.y-z?a=1&amp;b=</a>&quot;2&quot;。\n")
                .contains("see <a rel=\"noreferrer\" href=\"https://example.invalid\">https://example.invalid</a>.")
                .doesNotContain("\uFFFD");
    }

    @Test
    void aMessageThatIsNoneIsKeptAllTheSame() throws Exception {
        var store = new MailStore(folder.resolve("mail"));
        var id = store.keep(new byte[] {0, (byte) 0xFF, '\r', '\n', 'x'});

        assertThat(get("/api/messages/" + id).path("subject").asText()).isEmpty();
        assertThat(page("/messages/" + id)).contains("(no subject 无主题)");
    }

    @Test
    void unknownAddressesAndWrongRequestsAreRefused() throws Exception {
        assertThat(answer("/api/messages/0123456789abcdef0123456789abcdef").statusCode())
                .isEqualTo(404);
        assertThat(answer("/messages/..%2F..%2Fpasswords.properties").statusCode())
                .isEqualTo(404);
        assertThat(answer("/api/messages?limit=0").statusCode()).isEqualTo(400);
        assertThat(answer("/api/messages?offset=2").statusCode()).isEqualTo(400);
        assertThat(answer("/api/messages?limit=1").statusCode()).isEqualTo(200);
        var delete = HttpRequest.newBuilder(address("/")).DELETE().build();
        assertThat(client.send(delete, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(405);
        var head = HttpRequest.newBuilder(address("/")).HEAD().build();
        assertThat(client.send(head, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aMessageThatCannotBeKeptIsNotAcknowledged() throws Exception {
        Folders.delete(folder.resolve("mail"));

        assertThatThrownBy(() -> send("<a@zonewatch>", "subject", "text"))
                .isInstanceOf(MessagingException.class)
                .hasMessageContaining("451");
    }

    @Test
    void whatWasCapturedIsThereAfterARestart() throws Exception {
        send("<a@zonewatch>", "kept", "text");
        mailbox.close();
        open();

        assertThat(get("/api/messages").path("items").get(0).path("subject").asText())
                .isEqualTo("kept");
    }

    private void send(String messageId, String subject, String text) throws MessagingException {
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", Integer.toString(mailbox.smtpPort()));
        var message = new MimeMessage(Session.getInstance(settings)) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", messageId);
            }
        };
        message.setFrom(new InternetAddress("noreply@example.invalid"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("statistician@example.invalid"));
        message.setSubject(subject, "UTF-8");
        message.setText(text, "UTF-8");
        Transport.send(message);
    }

    private JsonNode get(String path) throws Exception {
        return JSON.readTree(page(path));
    }

    private String page(String path) throws Exception {
        return new String(answer(path).body(), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> answer(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + mailbox.httpPort() + path);
    }
}
