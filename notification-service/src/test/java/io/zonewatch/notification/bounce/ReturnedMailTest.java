package io.zonewatch.notification.bounce;

import static io.zonewatch.notification.Scenario.reminders;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.embedded.Ports;
import io.zonewatch.notification.Mailbox;
import io.zonewatch.notification.Mailbox.Mail;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.Scenario;
import io.zonewatch.notification.Zone;
import io.zonewatch.testing.Infrastructure;
import jakarta.inject.Inject;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A real IMAP server keeps what comes back until it was taken, and what is no report for good. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class ReturnedMailTest {

    private static final String PERIOD = "2016-02";
    private static final String HOLIDAY = "Subject: Out of office\r\n\r\nI am on holiday.";

    @Inject
    Scenario scenario;

    @Inject
    Jdbc jdbc;

    @Inject
    ReturnedMail returnedMail;

    @Inject
    MailboxTurn turn;

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
        try (ImapFront front = ImapFront.before(server.getImap().getPort())) {
            returnedMail.empty(new Account(front.port(), "password"));
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
        returnedMail.empty(new Account(server.getImap().getPort(), "wrong"));
        assertThat(left()).hasSize(1);
        returnedMail.empty(new Account(Ports.free(), "password"));

        empty();

        assertThat(left()).isEmpty();
    }

    private void empty() {
        returnedMail.empty(new Account(server.getImap().getPort(), "password"));
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

    private record Account(int port, Optional<String> password) implements BounceSettings.Imap {

        private Account(int port, String password) {
            this(port, Optional.of(password));
        }

        @Override
        public Optional<String> host() {
            return Optional.of("localhost");
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
        public boolean tls() {
            return false;
        }

        @Override
        public String every() {
            return "60s";
        }
    }
}
