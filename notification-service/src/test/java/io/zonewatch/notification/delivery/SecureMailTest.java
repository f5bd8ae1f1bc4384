package io.zonewatch.notification.delivery;

import static io.zonewatch.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import io.zonewatch.embedded.Ports;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.channel.Letters;
import io.zonewatch.testing.Infrastructure;
import jakarta.inject.Inject;
import jakarta.mail.Header;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mail that is to leave encrypted and under an account does so or does not leave. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
@QuarkusTestResource(value = SecureMailroom.class, restrictToAnnotatedClass = true)
class SecureMailTest {

    @Inject
    EmailChannel email;

    @Inject
    MailClient client;

    @Inject
    Vertx vertx;

    @Inject
    DeliverySettings settings;

    private final Message message = Letters.about("341700");
    private GreenMail server;
    private GreenMailUser account;

    @BeforeEach
    void aMailServerWithAnAccount() {
        email.prepare();
        server = new GreenMail(new ServerSetup(Ports.free(), "localhost", ServerSetup.PROTOCOL_SMTP));
        account = server.setUser("zonewatch@localhost", SecureMailroom.USER, SecureMailroom.PASSWORD);
        server.start();
    }

    @AfterEach
    void itGoes() {
        server.stop();
    }

    @Test
    void itLeavesOverTlsUnderItsAccountAndNothingOfItIsReadableOnTheWay() throws Exception {
        try (TlsFront front = front(Path.of(setting(SecureMailroom.TRUSTED)), true)) {
            assertThat(email.deliver(message)).isEqualTo(new Answer.Accepted("SMTP 250"));

            assertThat(commands(front.inTheClear())).containsExactly("EHLO", "STARTTLS");
            assertThat(commands(front.encrypted())).containsSubsequence("EHLO", "AUTH", "MAIL", "RCPT", "DATA");
            assertThat(login(front.encrypted())).containsExactly(SecureMailroom.USER, SecureMailroom.PASSWORD);
        }
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getHeader("Message-ID")).containsExactly(message.id());
        assertThat(Collections.list(server.getReceivedMessages()[0].getAllHeaders()))
                .extracting(Header::getName)
                .contains("From", "To", "Subject", "Date", "MIME-Version")
                .doesNotContain("Cc", "Bcc");
    }

    @Test
    void theWayIsTriedAsFarAsToTheEnvelopeAndNothingIsLeftThere() throws IOException {
        try (TlsFront front = front(Path.of(setting(SecureMailroom.TRUSTED)), true)) {
            new MailLine(client, vertx, "zonewatch@example.invalid", settings).prepare();

            assertThat(commands(front.encrypted())).contains("EHLO", "AUTH").doesNotContain("MAIL", "RCPT", "DATA");
        }
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aServerThatOffersNoStartTlsIsToldNothing() throws IOException {
        try (TlsFront front = front(Path.of(setting(SecureMailroom.TRUSTED)), false)) {
            assertThat(email.deliver(message)).isInstanceOf(Answer.Down.class);

            assertThat(commands(front.inTheClear())).containsExactly("EHLO");
        }
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aServerWithACertificateThatIsNotTrustedIsToldNothing() throws IOException {
        try (TlsFront front = front(SecureMailroom.certificate("other"), true)) {
            assertThat(email.deliver(message)).isInstanceOf(Answer.Down.class);

            assertThat(commands(front.inTheClear())).containsExactly("EHLO", "STARTTLS");
            assertThat(front.encrypted()).isEmpty();
        }
    }

    @Test
    void whereThePasswordIsRefusedTheChannelIsOutOfOrderAndNoMailIsLost() throws IOException {
        account.setPassword("another");
        try (TlsFront front = front(Path.of(setting(SecureMailroom.TRUSTED)), true)) {
            // a line that was kept from before is found to be cut first
            await().untilAsserted(() -> assertThat(email.deliver(message)).isEqualTo(new Answer.Down("SMTP 535")));

            assertThat(commands(front.encrypted())).doesNotContain("MAIL");
        }
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    private TlsFront front(Path certificate, boolean offersTls) {
        return TlsFront.open(
                Integer.parseInt(setting("quarkus.mailer.port")),
                server.getSmtp().getPort(),
                certificate,
                offersTls);
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    private static List<String> commands(List<String> lines) {
        return lines.stream().map(line -> line.replaceFirst(" .*", "")).toList();
    }

    /** User and password as AUTH LOGIN sends them, each on a line of its own. */
    private static List<String> login(List<String> lines) {
        int at = lines.indexOf("AUTH LOGIN");
        assertThat(at).as("AUTH LOGIN").isNotNegative();
        return lines.subList(at + 1, at + 3).stream()
                .map(line -> new String(Base64.getDecoder().decode(line), StandardCharsets.UTF_8))
                .toList();
    }
}
