package io.zonewatch.notification.delivery;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.notice.Notices;
import io.zonewatch.notification.reminder.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Writes down what became of a claim; a formal notice is served in the same transaction. */
@ApplicationScoped
class Outcomes {

    private static final Logger LOG = Logger.getLogger(Outcomes.class);

    private final Jdbc jdbc;
    private final Notices notices;
    private final Ledger ledger;
    private final ServedNotices served;
    private final Retry retry;
    private final DeliverySettings settings;
    private final BusinessClock clock;
    private final Clock system;

    @Inject
    Outcomes(
            Jdbc jdbc,
            Notices notices,
            Ledger ledger,
            ServedNotices served,
            DeliverySettings settings,
            BusinessClock clock,
            Clock system) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.ledger = ledger;
        this.served = served;
        this.retry = new Retry(settings, new SecureRandom());
        this.settings = settings;
        this.clock = clock;
        this.system = system;
    }

    /** What the recipient's side said. */
    @Transactional
    void record(Claim claim, Message message, Answer answer) {
        switch (answer) {
            case Answer.Accepted accepted -> sent(claim, message, accepted.reply());
            case Answer.Refused refused -> failed(claim, Reason.REFUSED, refused.why());
            case Answer.NotNow notNow -> postponed(claim, notNow.why(), notNow.after());
            case Answer.Down down -> postponed(claim, down.why(), null);
        }
    }

    /** What was sent was sent, even if the claim was lost meanwhile. */
    private void sent(Claim claim, Message message, String reply) {
        int rows = jdbc.update(
                "update reminder set state = 'SENT', reason = null, sent_at = ?, attempts = attempts + 1, answer = ?,"
                        + " lease_until = null where id = ? and state <> 'SENT'",
                clock.now(),
                reply,
                claim.id());
        if (rows == 0) {
            return;
        }
        note(claim, Ledger.Event.ACCEPTED, reply, claim.kind() == StepKind.FORMAL_NOTICE ? message.digest() : null);
        if (claim.kind() == StepKind.FORMAL_NOTICE) {
            served.keep(message, reply);
            notices.serve(claim.obligation(), claim.round(), claim.step(), claim.termWorkingDays());
        }
    }

    private void postponed(Claim claim, String why, Duration after) {
        Instant now = system.instant();
        Optional<Duration> wait = retry.wait(claim, after, now);
        if (wait.isEmpty()) {
            failed(claim, Reason.GAVE_UP, why);
            return;
        }
        LOG.warnf("reminder will be tried again id=%d attempts=%d cause=%s", claim.id(), claim.attempts() + 1, why);
        jdbc.update(
                "update reminder set attempts = attempts + 1, attempt_at = ?, answer = ?, lease_until = null"
                        + " where id = ? and state = 'PENDING' and lease_until = ?",
                now.plus(wait.get()),
                why,
                claim.id(),
                claim.leaseUntil());
        awaitEachOther(claim);
    }

    /** Those of a digest are tried again together. */
    private void awaitEachOther(Claim claim) {
        if (claim.isInDigest()) {
            jdbc.update(
                    "update reminder set attempt_at = (select attempt_at from reminder where id = ?)"
                            + " where recipient_sub = ? and digest_at = ? and state = 'PENDING'",
                    claim.id(),
                    claim.person().sub(),
                    claim.person().digestAt());
        }
    }

    private void failed(Claim claim, Reason reason, String why) {
        LOG.errorf("reminder failed id=%d reason=%s cause=%s", claim.id(), reason, why);
        int rows = jdbc.update(
                "update reminder set state = ?, reason = ?, attempts = attempts + 1, answer = ?, lease_until = null"
                        + " where id = ? and state = 'PENDING' and lease_until = ?",
                reason.state(),
                reason,
                why,
                claim.id(),
                claim.leaseUntil());
        if (rows == 1) {
            note(claim, Ledger.Event.BOUNCED, why, null);
            fallBack(claim);
        }
    }

    /**
     * The same reminder by the channel that the recipient has chosen next, else by the installation's fallback unless it came from
     * another channel itself; not if it has that channel anyway.
     */
    private void fallBack(Claim claim) {
        ChannelCode other = settings.fallback().get(claim.channel());
        Instant now = system.instant();
        jdbc.update("""
                insert into reminder (obligation, round, step, recipient_key, channel, kind, unit, division, form, period,
                  ladder_version, obligation_sequence, recipient, subject, term_working_days, state, due_at, created_at,
                  duty, recipient_unit, text, unless_acknowledged, recorded_at, attempt_at, fallback_of,
                  recipient_sub, then_by)
                select obligation, round, step, recipient_key, coalesce(then_by[1], ?), kind, unit, division, form, period,
                  ladder_version, obligation_sequence, recipient, subject, term_working_days, 'PENDING', due_at, created_at,
                  duty, recipient_unit, text, unless_acknowledged, ?, ?, id,
                  recipient_sub, then_by[2:]
                from reminder where id = ? and (then_by[1] is not null or (fallback_of is null and ?::text is not null))
                on conflict (obligation, round, step, recipient_key, channel) do nothing
                """, other, now, now, claim.id(), other);
    }

    private void note(Claim claim, Ledger.Event event, String answer, String digest) {
        ledger.append(
                List.of(new Ledger.Entry(event, claim.id(), claim.obligation().unit(), claim.noted(answer, digest))));
    }
}
