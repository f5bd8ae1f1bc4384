package io.zonewatch.notification.delivery;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.reminder.RemindedPeople;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
        /** It was answered about. */
        ANSWERED,
        /** It was handed over, or was to be, and nobody answered about it. */
        UNANSWERED,
        /** Nobody was called. */
        UNTRIED
    }

    /** Whether a message is tried again that its receiver's side has not taken; each such answer brings its end nearer. */
    boolean afterAnswer(Attempt attempt, Answer.NotNow answer) {
        Optional<Duration> wait = retry.wait(attempt.claim(), answer.after());
        wait.ifPresent(granted -> postpone(attempt, answer.why(), granted, Counted.ANSWERED));
        return wait.isPresent();
    }

    /** Whether a message is tried again whose channel is out of order: for ever, unless it has waited long and has another way. */
    boolean whileDown(Attempt attempt, Answer.Down down) {
        return whileClosed(attempt, down.why(), null, Counted.UNANSWERED);
    }

    /** The same of one whose receiver does not answer. */
    boolean whileUnanswered(Attempt attempt, Answer.Unanswered unanswered) {
        return whileClosed(attempt, unanswered.why(), null, Counted.UNANSWERED);
    }

    /** The same of one whose receiver is left alone. */
    boolean whileLeftAlone(Attempt attempt, Answer.Untried untried) {
        return whileClosed(attempt, untried.why(), untried.after(), Counted.UNTRIED);
    }

    private boolean whileClosed(Attempt attempt, String why, Duration after, Counted counted) {
        Claim claim = attempt.claim();
        boolean leaves = retry.isOverdue(claim, system.instant()) && fallback.isAsGoodFor(claim);
        if (!leaves) {
            postpone(attempt, why, retry.pause(claim, after), counted);
        }
        return !leaves;
    }

    private void postpone(Attempt attempt, String why, Duration wait, Counted counted) {
        Claim claim = attempt.claim();
        boolean answered = counted == Counted.ANSWERED;
        Instant next = system.instant().plus(wait);
        boolean another = jdbc.queryOne(
                        """
                        update reminder set attempts = reminder.attempts + 1, put_off = reminder.put_off + ?,
                          answers = reminder.answers + ?, waited = reminder.waited + ? * interval '1 millisecond',
                          attempt_at = ?, answer = ?, lease_until = null
                        from reminder before where before.id = reminder.id and reminder.id = ? and reminder.state = 'PENDING'
                          and reminder.lease_until = ? returning before.answer is distinct from reminder.answer
                        """,
                        row -> row.getBoolean(1),
                        counted == Counted.UNTRIED ? 1 : 0,
                        answered ? 1 : 0,
                        answered ? wait.toMillis() : 0L,
                        next,
                        why,
                        claim.id(),
                        claim.leaseUntil())
                .orElse(false);
        if (counted != Counted.UNTRIED) {
            LOG.warnf("reminder will be tried again id=%d attempts=%d cause=%s", claim.id(), claim.attempts() + 1, why);
        }
        if (another && counted != Counted.UNTRIED) {
            ledger.append(List.of(attempt.sent(why)));
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
