package io.zonewatch.notification.delivery;

import io.zonewatch.notification.delivery.ReturnedMails.Line;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.notice.Standings;
import io.zonewatch.notification.reminder.RemindedOf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * E-mails that a server had taken and that came back later: what they carried out has failed after all, as if the server had refused it at
 * once. One that is acknowledged, before or after, is sent: somebody has read it, whatever came back of it. Who is told of in a report and
 * was not written to is entered in the ledger, and undoes nothing: the mail was taken, and passed on from there.
 */
@ApplicationScoped
public class CameBack {

    private static final Logger LOG = Logger.getLogger(CameBack.class);

    private final ReturnedMails mails;
    private final Ledger ledger;
    private final Fallback fallback;
    private final UndeliveredMatter undelivered;
    private final Standings standings;

    @Inject
    CameBack(
            ReturnedMails mails, Ledger ledger, Fallback fallback, UndeliveredMatter undelivered, Standings standings) {
        this.mails = mails;
        this.ledger = ledger;
        this.fallback = fallback;
        this.undelivered = undelivered;
        this.standings = standings;
    }

    /**
     * What a report says of a mail that will not arrive.
     *
     * @param id identity of the report; the same one counts once
     * @param failures what became of those whom it will not reach; at least one
     */
    public record Returned(String id, List<Failure> failures) {

        public Returned {
            failures = List.copyOf(failures);
        }

        /** What it says of whom the mail was written to; of somebody who is forgotten, since nobody can tell, the first. */
        private Optional<Failure> of(String email) {
            return failures.stream()
                    .filter(failure -> email == null || failure.addresses().contains(email.toLowerCase(Locale.ROOT)))
                    .findFirst();
        }
    }

    /**
     * That a mail will not reach somebody.
     *
     * @param answer status (RFC 3463) and what the last server said, without anybody's address
     * @param addresses the recipient's, in lower case; compared, and kept nowhere
     */
    public record Failure(String answer, Set<String> addresses) {

        public Failure {
            addresses = Set.copyOf(addresses);
        }
    }

    /** What a report did. */
    public enum Effect {
        /** Reminders have failed by it. */
        FAILED,
        /** Nothing but an entry in the ledger: it names none whom the mail was written to, but somebody to whom it was passed on. */
        OTHER_RECIPIENT,
        /** Nothing: it is known, or what it tells of does not count as sent any more. */
        UNCHANGED,
        /** Nothing yet: the mail is just being sent, and what the server said of it is not written down. */
        UNDER_WAY,
        /** Nothing: there is no such reminder. */
        UNKNOWN
    }

    /**
     * What a report did, and to which reminders.
     *
     * @param reminders their numbers; empty unless they have failed, or it was entered of them
     */
    public record Noted(Effect effect, List<Long> reminders) {

        private static Noted nothing(Effect effect) {
            return new Noted(effect, List.of());
        }
    }

    /**
     * Notes that the mail came back which carried out a reminder, or several in a digest: each fails, leaves by the channel that follows,
     * and is told among the undelivered; a formal notice of which no other message stands is not served any more.
     *
     * @param reminder the one that the mail was sent for
     */
    @Transactional
    public Noted note(long reminder, Returned returned) {
        List<Line> lines = mails.lines(reminder);
        if (lines.isEmpty()) {
            return Noted.nothing(Effect.UNKNOWN);
        }
        if (lines.stream().anyMatch(Line::isUnderWay)) {
            return Noted.nothing(Effect.UNDER_WAY);
        }
        Optional<Failure> own = returned.of(lines.getFirst().email());
        String answer = own.orElse(returned.failures().getFirst()).answer();
        Set<Long> told =
                mails.note(lines.stream().filter(Line::counts).toList(), returned.id(), answer, own.isPresent());
        List<Line> concerned =
                lines.stream().filter(line -> told.contains(line.id())).toList();
        if (concerned.isEmpty()) {
            return Noted.nothing(Effect.UNCHANGED);
        }
        if (own.isPresent()) {
            fail(concerned, answer);
        }
        ledger.append(concerned.stream()
                .map(line -> line.noted(own.isPresent() ? Ledger.Event.BOUNCED : Ledger.Event.STRAYED, answer))
                .toList());
        List<Long> numbers = concerned.stream().map(Line::id).toList();
        undelivered.begin(numbers);
        return new Noted(own.isPresent() ? Effect.FAILED : Effect.OTHER_RECIPIENT, numbers);
    }

    /** Notes that recipients have taken notice of what was sent to them: what of it had come back has arrived after all. */
    @Transactional
    public void read(List<RemindedOf> reminders) {
        Set<Long> returned = mails.read(reminders.stream().map(RemindedOf::id).toList());
        reminders.stream()
                .filter(reminder -> returned.contains(reminder.id()) && reminder.kind() == StepKind.FORMAL_NOTICE)
                .forEach(notice -> standings.read(notice.obligation(), notice.round(), notice.step(), notice.unit()));
    }

    private void fail(List<Line> failed, String answer) {
        mails.fail(failed, answer);
        for (Line line : failed) {
            LOG.warnf("reminder came back id=%d cause=%s", line.id(), answer);
            fallback.takeOver(line.id(), ChannelCode.EMAIL);
            if (line.kind() == StepKind.FORMAL_NOTICE) {
                standings.comeBack(line.id(), line.obligation(), line.round(), line.step(), line.unit());
            }
        }
    }
}
