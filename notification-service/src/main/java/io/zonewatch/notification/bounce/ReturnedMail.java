package io.zonewatch.notification.bounce;

import io.quarkus.scheduler.Scheduled;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.notification.bounce.BounceSettings.Imap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Empties the mailbox to which undeliverable mail comes back. A report is removed once what it says is written down, so one that a crash
 * leaves there is read again and changes nothing; what is no report of ours stays, flagged, for somebody to look at. What cannot be
 * read or written down now is read again after those behind it.
 */
@ApplicationScoped
class ReturnedMail {

    private static final Logger LOG = Logger.getLogger(ReturnedMail.class);
    private static final Duration LONGEST_ROUND = Duration.ofMinutes(5);
    private static final int MOST_AT_ONCE = 500;

    private static final Duration BETWEEN_REMARKS = Duration.ofDays(1);

    private final BounceSettings settings;
    private final Bounces bounces;
    private final MailboxTurn turn;
    private final MailboxLook look;
    private final ImapStore stores;
    private final Clock system;

    /** What could not be taken in the last round, by the mailbox's numbers. */
    private Set<Long> stuck = Set.of();

    private Instant nextRemark = Instant.EPOCH;

    @Inject
    ReturnedMail(
            BounceSettings settings,
            Bounces bounces,
            MailboxTurn turn,
            MailboxLook look,
            ImapStore stores,
            Clock system) {
        this.settings = settings;
        this.bounces = bounces;
        this.turn = turn;
        this.look = look;
        this.stores = stores;
        this.system = system;
    }

    @Scheduled(every = "${zonewatch.bounces.imap.every:60s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void emptySteadily() {
        empty(settings.imap());
    }

    /** Reads what is there, unless there is no mailbox, or another replica reads it. */
    void empty(Imap imap) {
        if (imap.host().isEmpty()) {
            return;
        }
        turn.take().ifPresent(until -> {
            try {
                read(imap);
            } catch (MessagingException e) {
                LOG.warnf("returned mail waits in its mailbox cause=%s", e.toString());
            } finally {
                turn.giveBack(until);
            }
        });
    }

    private void read(Imap imap) throws MessagingException {
        Instant last = system.instant().plus(LONGEST_ROUND);
        try (Store store = stores.connect(imap)) {
            // closing it removes what is marked as deleted
            try (Folder folder = store.getFolder(imap.folder())) {
                folder.open(Folder.READ_WRITE);
                see(folder, last);
                remark(folder);
            }
        }
    }

    private void see(Folder folder, Instant last) throws MessagingException {
        UIDFolder numbers = (UIDFolder) folder;
        Set<Long> left = new HashSet<>();
        int taken = 0;
        for (Message mail : inOrder(folder, numbers)) {
            if (taken == MOST_AT_ONCE || !system.instant().isBefore(last)) {
                break;
            }
            if (isTaken(mail)) {
                taken++;
            } else if (folder.isOpen()) {
                left.add(numbers.getUID(mail));
            }
        }
        stuck = left;
    }

    /** Those that could not be taken in the last round come last, so that they hold up nobody. */
    private List<Message> inOrder(Folder folder, UIDFolder numbers) throws MessagingException {
        Message[] waiting = folder.search(new AndTerm(
                new FlagTerm(new Flags(Flags.Flag.FLAGGED), false),
                new FlagTerm(new Flags(Flags.Flag.DELETED), false)));
        FetchProfile profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        folder.fetch(waiting, profile);
        List<Message> first = new ArrayList<>();
        List<Message> after = new ArrayList<>();
        for (Message mail : waiting) {
            (stuck.contains(numbers.getUID(mail)) ? after : first).add(mail);
        }
        first.addAll(after);
        return first;
    }

    /** Whether it needs not be read again. */
    private boolean isTaken(Message mail) throws MessagingException {
        try {
            bounces.take(bytes(mail));
            mail.setFlag(Flags.Flag.DELETED, true);
            return true;
        } catch (Problem refused) {
            boolean isNone = refused.code() != BounceProblem.STILL_UNDER_WAY;
            if (isNone) {
                mail.setFlag(Flags.Flag.FLAGGED, true);
            }
            return isNone;
        } catch (MessagingException | IOException | RuntimeException e) {
            LOG.warnf("a returned mail is read again later cause=%s", e.toString());
            if (!mail.getFolder().isOpen()) {
                throw new MessagingException("the mailbox is gone", e);
            }
            return false;
        }
    }

    /** Nobody else looks into the mailbox, so that something waits there for somebody is a metric, and said once a day. */
    private void remark(Folder folder) throws MessagingException {
        int flagged = folder.search(new FlagTerm(new Flags(Flags.Flag.FLAGGED), true)).length;
        look.note(flagged);
        if (flagged > 0 && !system.instant().isBefore(nextRemark)) {
            LOG.warnf("what is no report of ours waits in the mailbox of returned mail flagged=%d", flagged);
            nextRemark = system.instant().plus(BETWEEN_REMARKS);
        }
    }

    /** A byte more than the longest report is enough to tell that it is none. */
    private static byte[] bytes(Message mail) throws MessagingException, IOException {
        if (mail.getSize() > Reports.LONGEST) {
            return new byte[Reports.LONGEST + 1];
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        mail.writeTo(bytes);
        if (bytes.size() == 0 && mail.getSize() != 0) {
            throw new MessagingException("the server does not hand it out");
        }
        return bytes.toByteArray();
    }
}
