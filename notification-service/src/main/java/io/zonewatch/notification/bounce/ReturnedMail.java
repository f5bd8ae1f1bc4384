package io.zonewatch.notification.bounce;

import io.quarkus.scheduler.Scheduled;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.notification.bounce.BounceSettings.Imap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import org.jboss.logging.Logger;

/**
 * Empties the mailbox to which undeliverable mail comes back. A report is removed once what it says is written down, so one that a crash
 * leaves there is read again and changes nothing; what is no report of ours stays, flagged, for somebody to look at.
 */
@ApplicationScoped
class ReturnedMail {

    private static final Logger LOG = Logger.getLogger(ReturnedMail.class);
    private static final Duration LONGEST_ROUND = Duration.ofMinutes(5);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);
    private static final int MOST_AT_ONCE = 500;

    private final BounceSettings settings;
    private final Bounces bounces;
    private final MailboxTurn turn;
    private final Clock system;

    @Inject
    ReturnedMail(BounceSettings settings, Bounces bounces, MailboxTurn turn, Clock system) {
        this.settings = settings;
        this.bounces = bounces;
        this.turn = turn;
        this.system = system;
    }

    @Scheduled(every = "${zonewatch.bounces.imap.every:60s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void emptySteadily() {
        empty(settings.imap());
    }

    /** Reads what is there, unless there is no mailbox, or another replica reads it. */
    void empty(Imap imap) {
        if (imap.host().isEmpty() || !turn.take()) {
            return;
        }
        try {
            read(imap);
        } catch (MessagingException e) {
            LOG.warnf("returned mail waits in its mailbox cause=%s", e.toString());
        } finally {
            turn.giveBack();
        }
    }

    private void read(Imap imap) throws MessagingException {
        Instant last = system.instant().plus(LONGEST_ROUND);
        try (Store store = Session.getInstance(properties(imap)).getStore()) {
            store.connect(
                    imap.host().orElseThrow(),
                    imap.port(),
                    imap.username().orElse(null),
                    imap.password().orElse(null));
            // closing it removes what is marked as deleted
            try (Folder folder = store.getFolder(imap.folder())) {
                folder.open(Folder.READ_WRITE);
                Message[] waiting = folder.search(new AndTerm(
                        new FlagTerm(new Flags(Flags.Flag.FLAGGED), false),
                        new FlagTerm(new Flags(Flags.Flag.DELETED), false)));
                for (int i = 0;
                        i < Math.min(waiting.length, MOST_AT_ONCE)
                                && system.instant().isBefore(last);
                        i++) {
                    see(waiting[i]);
                }
            }
        }
    }

    private void see(Message mail) throws MessagingException {
        try {
            bounces.take(bytes(mail));
            mail.setFlag(Flags.Flag.DELETED, true);
        } catch (Problem refused) {
            if (refused.code() != BounceFault.STILL_UNDER_WAY) {
                mail.setFlag(Flags.Flag.FLAGGED, true);
            }
        } catch (IOException | RuntimeException e) {
            LOG.warnf("a returned mail is read again later cause=%s", e.toString());
        }
    }

    /** A byte more than the longest report is enough to tell that it is none. */
    private static byte[] bytes(Message mail) throws MessagingException, IOException {
        if (mail.getSize() > Reports.LONGEST) {
            return new byte[Reports.LONGEST + 1];
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        mail.writeTo(bytes);
        return bytes.toByteArray();
    }

    private static Properties properties(Imap imap) {
        String protocol = imap.tls() ? "imaps" : "imap";
        String longest = Long.toString(LONGEST_ANSWER.toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.store.protocol", protocol);
        properties.setProperty("mail." + protocol + ".connectiontimeout", longest);
        properties.setProperty("mail." + protocol + ".timeout", longest);
        properties.setProperty("mail." + protocol + ".writetimeout", longest);
        properties.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
        properties.setProperty("mail." + protocol + ".peek", "true");
        return properties;
    }
}
