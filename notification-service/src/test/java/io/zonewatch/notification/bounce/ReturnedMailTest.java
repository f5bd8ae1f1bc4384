package io.zonewatch.notification.bounce;

import static io.zonewatch.notification.Scenario.reminders;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.tls.BaseTlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.embedded.Ports;
import io.zonewatch.notification.Mailbox;
import io.zonewatch.notification.Mailbox.Mail;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.Scenario;
import io.zonewatch.notification.Zone;
import io.zonewatch.notification.delivery.SecureMailroom;
import io.zonewatch.testing.Infrastructure;
import jakarta.inject.Inject;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A real IMAP server keeps what comes back until it was taken, and what is no report for good. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class ReturnedMailTest {

    private static final String PERIOD = "2016-02";
    private static final String TRUST = "returned-mail";
    private static final String HOLIDAY = "Subject: Out of office\r\n\r\nI am on holiday.";

    @Inject
    Scenario scenario;

    @Inject
    Jdbc jdbc;

    @Inject
    ReturnedMail returnedMail;

    @Inject
    MailboxTurn turn;

    @Inject
    MailboxLook look;

    @Inject
    MailboxGauges gauges;

    @Inject
    MeterRegistry registry;

    @Inject
    TlsConfigurationRegistry tls;

    private final GreenMail server =
            new GreenMail(new ServerSetup(Ports.free(), "localhost", ServerSetup.PROTOCOL_IMAP));

    private GreenMailUser user;
    private Zone zone;
    private Mail mail;

    @BeforeEach
    void aReminderThatWasSentAndAnEmptyMailbox() {
        server.start();
        user = server.setUser("bounce@mail.example.invalid", "bounce", "password");
        Instant due = scenario.dueAhead();
        zone = scenario.owing(PERIOD, due);
        scenario.advance(scenario.step(due, 1));
        mail = Mailbox.to(zone.statistician()).getLast();
    }

    @AfterEach
    void theServerIsGone() {
        server.stop();
    }

    @Test
    void whatWasTakenIsRemovedAndWhatIsNoReportOfOursStaysFlagged() throws MessagingException {
        arrives(HOLIDAY);
        arrives(DeliveryReports.postfix(mail));
        arrives(DeliveryReports.postfix("bounce+0123@mail.example.invalid"));
        arrives(DeliveryReports.postfix(mail) + "x".repeat(Reports.LONGEST));

        empty();

        assertThat(reminders(zone.obligation(PERIOD))).contains("1 T+1 STATISTICIAN FAILED BOUNCED");
        assertThat(left()).hasSize(3).allSatisfy(left -> assertThat(left.isSet(Flags.Flag.FLAGGED))
                .isTrue());
    }

    @Test
    void whatACrashLeftThereIsReadAgainAndChangesNothing() throws MessagingException {
        String report = DeliveryReports.exchange(mail);
        Intake.take(report).statusCode(200);
        arrives(report);

        empty();

        assertThat(left()).isEmpty();
        assertThat(bounces()).isEqualTo(1);
    }

    @Test
    void whatIsJustBeingSentWaitsForTheNextRound() throws MessagingException {
        arrives(DeliveryReports.postfix(mail));
        jdbc.update(
                "update reminder set state = 'PENDING', lease_until = now() + interval '1 hour' where obligation = ?"
                        + " and recipient_key like 'STATISTICIAN/%' and step = 'T+1'",
                zone.obligation(PERIOD));
        empty();
        assertThat(left()).hasSize(1).allSatisfy(left -> assertThat(left.isSet(Flags.Flag.FLAGGED))
                .isFalse());
        jdbc.update(
                "update reminder set state = 'SENT', lease_until = null where obligation = ? and state = 'PENDING'",
                zone.obligation(PERIOD));

        empty();

        assertThat(left()).isEmpty();
        assertThat(bounces()).isEqualTo(1);
    }

    @Test
    void whatCannotBeFetchedHoldsUpNobodyAndIsReadOnceItCan() throws MessagingException, IOException {
        arrives(DeliveryReports.exchange(mail));
        arrives(DeliveryReports.postfix(mail));
        try (ImapFront front = ImapFront.before(port())) {
            returnedMail.empty(Account.inTheClear(front.port(), "password"));
        }
        assertThat(left()).hasSize(1).allSatisfy(left -> assertThat(left.isSet(Flags.Flag.FLAGGED))
                .isFalse());
        assertThat(reminders(zone.obligation(PERIOD))).contains("1 T+1 STATISTICIAN FAILED BOUNCED");

        empty();

        assertThat(left()).isEmpty();
    }

    @Test
    void whoseTurnIsOverTakesNoOtherItsTurn() {
        Instant until = turn.take().orElseThrow();
        jdbc.update("update bounce_mailbox set taken_until = now()");
        Instant other = turn.take().orElseThrow();

        turn.giveBack(until);

        assertThat(turn.take()).isEmpty();
        turn.giveBack(other);
    }

    @Test
    void whatAnotherReplicaReadsIsLeftToIt() throws MessagingException {
        arrives(DeliveryReports.postfix(mail));
        jdbc.update("update bounce_mailbox set taken_until = now() + interval '1 minute'");
        empty();
        assertThat(left()).hasSize(1);
        jdbc.update("update bounce_mailbox set taken_until = now()");

        empty();

        assertThat(left()).isEmpty();
    }

    @Test
    void aServerThatIsAwayOrRefusesIsAskedAgainNextTime() throws MessagingException {
        arrives(DeliveryReports.postfix(mail));
        returnedMail.empty(Account.inTheClear(port(), "wrong"));
        assertThat(left()).hasSize(1);
        returnedMail.empty(Account.inTheClear(Ports.free(), "password"));

        empty();

        assertThat(left()).isEmpty();
    }

    @Test
    void overTlsItIsReadFromWhoeverProvesToBeTheServerThatWasNamed() throws MessagingException, IOException {
        arrives(DeliveryReports.postfix(mail));
        Path trusted = SecureMailroom.certificate("trusted");
        trust(trusted);
        jdbc.update("update bounce_mailbox set looked_at = now() - interval '1 hour'");
        try (ImapFront other = ImapFront.overTls(port(), SecureMailroom.certificate("other"))) {
            returnedMail.empty(Account.overTls("localhost", other.port(), TRUST));
            assertThat(other.heard()).isEmpty();
        }
        try (ImapFront otherName = ImapFront.overTls(port(), trusted)) {
            returnedMail.empty(Account.overTls("127.0.0.1", otherName.port(), TRUST));
            assertThat(otherName.heard()).isEmpty();
        }
        try (ImapFront unknown = ImapFront.overTls(port(), trusted)) {
            returnedMail.empty(Account.overTls("localhost", unknown.port(), null));
            assertThat(unknown.heard()).isEmpty();
        }
        assertThat(left()).hasSize(1).allSatisfy(left -> assertThat(left.isSet(Flags.Flag.FLAGGED))
                .isFalse());
        assertThat(look.age()).isGreaterThanOrEqualTo(Duration.ofHours(1));

        try (ImapFront front = ImapFront.overTls(port(), trusted)) {
            returnedMail.empty(Account.overTls("localhost", front.port(), TRUST));
            assertThat(front.heard()).isNotEmpty();
        }

        assertThat(left()).isEmpty();
        assertThat(reminders(zone.obligation(PERIOD))).contains("1 T+1 STATISTICIAN FAILED BOUNCED");
        assertThat(look.age()).isLessThan(Duration.ofHours(1));
    }

    @Test
    void aTlsConfigurationThatNobodyMadeLeavesTheMailboxAlone() throws MessagingException {
        arrives(DeliveryReports.postfix(mail));

        returnedMail.empty(Account.overTls("localhost", port(), "nobody"));

        assertThat(left()).hasSize(1);
    }

    @Test
    void whatWaitsForSomebodyIsAMetric() throws MessagingException {
        double notOurs = reports("not-ours");
        double cameBack = reports("came-back");
        arrives(HOLIDAY);
        arrives(DeliveryReports.postfix(mail));
        arrives(DeliveryReports.postfix("bounce+0123@mail.example.invalid"));

        empty();

        MeterRegistry metrics = new SimpleMeterRegistry();
        gauges.bind(metrics);
        assertThat(metrics.get("zonewatch.bounces.mailbox.flagged").gauge().value())
                .isEqualTo(2);
        assertThat(metrics.get("zonewatch.bounces.mailbox.age").gauge().value()).isBetween(0.0, 60.0);
        assertThat(reports("not-ours") - notOurs).isEqualTo(1);
        assertThat(reports("came-back") - cameBack).isEqualTo(1);
    }

    private double reports(String outcome) {
        return registry.counter("zonewatch.bounces.reports", "outcome", outcome).count();
    }

    private void trust(Path certificate) {
        tls.register(TRUST, new BaseTlsConfiguration() {
            @Override
            public SSLContext createSSLContext() {
                return SecureMailroom.context(certificate);
            }
        });
    }

    private int port() {
        return server.getImap().getPort();
    }

    private void empty() {
        returnedMail.empty(Account.inTheClear(port(), "password"));
    }

    private void arrives(String text) throws MessagingException {
        user.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }

    private List<StoredMessage> left() {
        return server.getManagers().getImapHostManager().getAllMessages();
    }

    private int bounces() {
        return jdbc.query(
                        "select 1 from bounce b join reminder r on r.id = b.reminder where r.obligation = ?",
                        row -> true,
                        zone.obligation(PERIOD))
                .size();
    }

    private record Account(
            Optional<String> host,
            int port,
            Optional<String> password,
            boolean tls,
            Optional<String> tlsConfigurationName)
            implements BounceSettings.Imap {

        private static Account inTheClear(int port, String password) {
            return new Account(Optional.of("localhost"), port, Optional.of(password), false, Optional.empty());
        }

        /** Trusting what the TLS configuration does, or without one what Java does. */
        private static Account overTls(String host, int port, String tlsConfigurationName) {
            return new Account(
                    Optional.of(host), port, Optional.of("password"), true, Optional.ofNullable(tlsConfigurationName));
        }

        @Override
        public Optional<String> username() {
            return Optional.of("bounce");
        }

        @Override
        public String folder() {
            return "INBOX";
        }

        @Override
        public String every() {
            return "60s";
        }
    }
}
