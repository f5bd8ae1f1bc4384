package io.zonewatch.notification.delivery;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.reminder.RemindedPeople;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Lets what was not taken be tried again, in the current transaction. */
@ApplicationScoped
class Postponing {

    private static final Logger LOG = Logger.getLogger(Postponing.class);

    private final Jdbc jdbc;
    private final Ledger ledger;
    private final Fallback fallback;
    private final Retry retry;
    private final Clock system;

    @Inject
    Postponing(Jdbc jdbc, Ledger ledger, Fallback fallback, DeliverySettings settings, Clock system) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.fallback = fallback;
        this.retry = new Retry(settings, new SecureRandom());
        this.system = system;
    }

    /** As what an attempt counts. */
    private enum Counted {
        /** It was said of the message. */
        OF_THE_MESSAGE,
        /** It was handed over, or was to be, and what it met was said of no message. */
        OF_NONE,
        /** Nobody was called. */
        UNTRIED
    }

    /**
     * Another attempt.
     *
     * @param downAfter as {@link Returns.Known#downAfter}
     */
    private record Again(String why, Duration pause, Counted counted, Long downAfter) {

        private Again(String why, Duration pause, Counted counted) {
            this(why, pause, counted, null);
        }
    }

    /** Whether a message is tried again that its receiver's side has not taken; each such answer brings its end nearer. */
    boolean afterAnswer(Attempt attempt, Answer.NotNow answer) {
        return postponed(
                attempt,
                retry.wait(attempt.claim(), answer.after())
                        .map(wait -> new Again(answer.why(), wait, Counted.OF_THE_MESSAGE)));
    }

    /** The same of one that may have been taken by somebody who would take it once more. */
    boolean afterNoAnswer(Attempt attempt, Answer.Unconfirmed answer) {
        return postponed(
                attempt,
                retry.waitUnconfirmed(attempt.claim())
                        .map(wait -> new Again(answer.why(), wait, Counted.OF_THE_MESSAGE)));
    }

    /** The same of one at which a channel is out of order that takes others. */
    boolean afterBreak(Attempt attempt, Answer.Down down, Returns.Known known) {
        Duration after = down.mayHaveBeenTaken() ? retry.longestUnconfirmed() : null;
        return postponed(
                attempt,
                retry.wait(attempt.claim(), after)
                        .map(wait ->
                                new Again(ofTheMessage(down), wait, Counted.OF_THE_MESSAGE, known.downAfter(attempt))));
    }

    /** What a channel's being out of order is called where only one message meets it. */
    static String ofTheMessage(Answer.Down down) {
        return "at this message alone: " + down.why();
    }

    private boolean postponed(Attempt attempt, Optional<Again> again) {
        again.ifPresent(granted -> postpone(attempt, granted));
        return again.isPresent();
    }

    /** Whether a message is tried again whose channel is out of order: for ever, unless it has waited long and has another way. */
    boolean whileDown(Attempt attempt, Answer.Down down, Returns.Known known) {
        Duration pause = retry.pause(attempt.claim(), null);
        return whileClosed(attempt, new Again(down.why(), pause, Counted.OF_NONE, known.downAfter(attempt)));
    }

    /** The same of one whose receiver was not reached. */
    boolean whileUnreached(Attempt attempt, Answer.Unreached unreached) {
        return whileClosed(attempt, new Again(unreached.why(), retry.pause(attempt.claim(), null), Counted.OF_NONE));
    }

    /** The same of one whose receiver is left alone. */
    boolean whileLeftAlone(Attempt attempt, Answer.Untried untried) {
        return whileClosed(
                attempt, new Again(untried.why(), retry.pause(attempt.claim(), untried.after()), Counted.UNTRIED));
    }

    private boolean whileClosed(Attempt attempt, Again again) {
        Claim claim = attempt.claim();
        boolean leaves = retry.isOverdue(claim, system.instant()) && fallback.isAsGoodFor(claim);
        if (!leaves) {
            postpone(attempt, again);
        }
        return !leaves;
    }

    private void postpone(Attempt attempt, Again again) {
        Claim claim = attempt.claim();
        boolean ofTheMessage = again.counted() == Counted.OF_THE_MESSAGE;
        boolean another = jdbc.queryOne(
                        """
                        update reminder set attempts = reminder.attempts + 1, put_off = reminder.put_off + ?,
                          answers = reminder.answers + ?, waited = reminder.waited + ? * interval '1 millisecond',
                          unconfirmed = reminder.unconfirmed + ?, down_after = coalesce(?::bigint, reminder.down_after),
                          attempt_at = ?, answer = ?, lease_until = null
                        from reminder before where before.id = reminder.id and reminder.id = ? and reminder.state = 'PENDING'
                          and reminder.lease_until = ? returning before.answer is distinct from reminder.answer
                        """,
                        row -> row.getBoolean(1),
                        again.counted() == Counted.UNTRIED ? 1 : 0,
                        ofTheMessage ? 1 : 0,
                        ofTheMessage ? again.pause().toMillis() : 0L,
                        attempt.answer().mayHaveBeenTaken() ? 1 : 0,
                        again.downAfter(),
                        system.instant().plus(again.pause()),
                        again.why(),
                        claim.id(),
                        claim.leaseUntil())
                .orElse(false);
        if (again.counted() != Counted.UNTRIED) {
            LOG.warnf(
                    "reminder will be tried again id=%d attempts=%d cause=%s",
                    claim.id(), claim.attempts() + 1, again.why());
        }
        if (another && again.counted() != Counted.UNTRIED) {
            ledger.append(List.of(attempt.sent(again.why())));
        }
        awaitEachOther(claim);
    }

    /** Those of a digest are tried again together. */
    private void awaitEachOther(Claim claim) {
        if (claim.isInDigest()) {
            jdbc.update(
                    "update reminder other set attempt_at = this.attempt_at from reminder this where this.id = ? and other.state = 'PENDING' and "
                            + RemindedPeople.IN_THE_SAME_DIGEST,
                    claim.id());
        }
    }
}
