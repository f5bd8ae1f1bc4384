package io.zonewatch.notification.delivery;

import io.zonewatch.notification.delivery.ReturnedMails.Line;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.notice.Standings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * E-mails that a server had taken and that came back later: what they carried out has failed after all, as if the server had refused it at
 * once. One that was acknowledged stays sent: somebody has read it, whatever came back of it.
 */
@ApplicationScoped
public class CameBack {

    private static final Logger LOG = Logger.getLogger(CameBack.class);

    private final ReturnedMails mails;
    private final Ledger ledger;
    private final Fallback fallback;
    private final Standings standings;

    @Inject
    CameBack(ReturnedMails mails, Ledger ledger, Fallback fallback, Standings standings) {
        this.mails = mails;
        this.ledger = ledger;
        this.fallback = fallback;
        this.standings = standings;
    }

    /**
     * What a report says of a mail that will not arrive.
     *
     * @param id identity of the report; the same one counts once
     * @param answer status (RFC 3463) and what the last server said, without anybody's address
     */
    public record Returned(String id, String answer) {}

    /** What a report did. */
    public enum Effect {
        /** Reminders have failed by it. */
        FAILED,
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
     * @param reminders their numbers; empty unless they have failed
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
        Set<Long> told = mails.note(lines.stream().filter(Line::counts).toList(), returned);
        List<Line> failed =
                lines.stream().filter(line -> told.contains(line.id())).toList();
        if (failed.isEmpty()) {
            return Noted.nothing(Effect.UNCHANGED);
        }
        fail(failed, returned.answer());
        return new Noted(Effect.FAILED, failed.stream().map(Line::id).toList());
    }

    private void fail(List<Line> failed, String answer) {
        mails.fail(failed, answer);
        ledger.append(failed.stream().map(line -> line.bounced(answer)).toList());
        for (Line line : failed) {
            LOG.warnf("reminder came back id=%d cause=%s", line.id(), answer);
            fallback.takeOver(line.id(), ChannelCode.EMAIL);
            if (line.kind() == StepKind.FORMAL_NOTICE) {
                standings.comeBack(line.obligation(), line.round(), line.step(), line.unit());
            }
        }
    }
}
