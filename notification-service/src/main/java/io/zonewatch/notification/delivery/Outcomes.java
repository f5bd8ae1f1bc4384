package io.zonewatch.notification.delivery;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.notice.Notices;
import io.zonewatch.notification.reminder.Reason;
import io.zonewatch.notification.reminder.RemindedPeople;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Writes down what became of claims, together; a formal notice is served in the same transaction. */
@ApplicationScoped
class Outcomes {

    private static final Logger LOG = Logger.getLogger(Outcomes.class);

    private static final Comparator<Attempt> BY_NOTICE = Comparator.<Attempt, String>comparing(
                    attempt -> attempt.claim().obligation().id())
            .thenComparing(attempt -> attempt.claim().round())
            .thenComparing(attempt -> attempt.claim().step());

    private final Jdbc jdbc;
    private final Breakers breakers;
    private final Notices notices;
    private final Ledger ledger;
    private final ServedNotices served;
    private final Fallback fallback;
    private final Retry retry;
    private final BusinessClock clock;
    private final Clock system;

    @Inject
    Outcomes(
            Jdbc jdbc,
            Breakers breakers,
            Notices notices,
            Ledger ledger,
            ServedNotices served,
            Fallback fallback,
            DeliverySettings settings,
            BusinessClock clock,
            Clock system) {
        this.jdbc = jdbc;
        this.breakers = breakers;
        this.notices = notices;
        this.ledger = ledger;
        this.served = served;
        this.fallback = fallback;
        this.retry = new Retry(settings, new SecureRandom());
        this.clock = clock;
        this.system = system;
    }

    /** What the recipients' sides said, in that order. */
    @Transactional
    void record(List<Attempt> attempts) {
        breakers.note(firstOfEachMessage(attempts));
        sent(attempts.stream()
                .filter(attempt -> attempt.answer() instanceof Answer.Accepted)
                .toList());
        for (Attempt attempt : attempts) {
            switch (attempt.answer()) {
                case Answer.Accepted accepted -> {
                    // written down above, with the others
                }
                case Answer.Refused refused -> failed(attempt.claim(), Reason.REFUSED, refused.why());
                case Answer.NotNow notNow -> failedForNow(attempt, notNow.why(), notNow.after());
                case Answer.Down down -> failedForNow(attempt, down.why(), null);
                case Answer.Untried untried -> putOff(attempt.claim(), untried);
            }
        }
    }

    /** A digest is one message, however many claims it carries out. */
    private static List<Attempt> firstOfEachMessage(List<Attempt> attempts) {
        Set<String> seen = new HashSet<>();
        return attempts.stream()
                .filter(attempt -> seen.add(attempt.message().id()))
                .toList();
    }

    /**
     * What was sent was sent, even if the claim was lost meanwhile; but what came back is not sent by an earlier copy of it. Rows are locked
     * in the order in which everybody locks them.
     */
    private void sent(List<Attempt> accepted) {
        if (accepted.isEmpty()) {
            return;
        }
        Set<Long> marked = Set.copyOf(jdbc.query(
                """
                with done as (
                  select r.id, told.answer from reminder r join unnest(?::bigint[], ?::text[]) as told (id, answer) on told.id = r.id
                  where r.state <> 'SENT' and r.reason is distinct from 'BOUNCED' order by r.id for update of r)
                update reminder set state = 'SENT', reason = null, sent_at = ?, attempts = attempts + 1, answer = done.answer,
                  lease_until = null
                from done where reminder.id = done.id returning reminder.id
                """,
                row -> row.getLong(1),
                accepted.stream().map(attempt -> attempt.claim().id()).toArray(Long[]::new),
                accepted.stream().map(Outcomes::reply).toArray(String[]::new),
                clock.now()));
        List<Attempt> now = accepted.stream()
                .filter(attempt -> marked.contains(attempt.claim().id()))
                .toList();
        ledger.append(now.stream()
                .flatMap(attempt -> Stream.of(sent(attempt, null), accepted(attempt)))
                .toList());
        now.stream().filter(Outcomes::serves).sorted(BY_NOTICE).forEach(this::serve);
    }

    /** A copy that a system, a group or a telephone took beside the notice is no service of it. */
    private static boolean serves(Attempt attempt) {
        Claim claim = attempt.claim();
        return claim.kind() == StepKind.FORMAL_NOTICE && claim.channel().servesNotices();
    }

    private void serve(Attempt attempt) {
        Claim claim = attempt.claim();
        served.keep(attempt.message(), reply(attempt));
        notices.serve(claim.id(), claim.obligation(), claim.round(), claim.step(), claim.termWorkingDays());
    }

    private static Ledger.Entry sent(Attempt attempt, String answer) {
        Claim claim = attempt.claim();
        return new Ledger.Entry(
                Ledger.Event.SENT,
                claim.id(),
                claim.obligation().unit(),
                claim.noted(answer, null).at(attempt.handedOver()));
    }

    private static Ledger.Entry accepted(Attempt attempt) {
        return entry(
                attempt.claim(),
                Ledger.Event.ACCEPTED,
                reply(attempt),
                serves(attempt) ? attempt.message().digest() : null);
    }

    private static String reply(Attempt attempt) {
        return ((Answer.Accepted) attempt.answer()).reply();
    }

    private void failedForNow(Attempt attempt, String why, Duration after) {
        Claim claim = attempt.claim();
        Instant now = system.instant();
        Optional<Duration> wait = retry.wait(claim, triedBefore(claim), after, now);
        if (wait.isEmpty()) {
            failed(claim, Reason.GAVE_UP, why);
            return;
        }
        LOG.warnf("reminder will be tried again id=%d attempts=%d cause=%s", claim.id(), claim.attempts() + 1, why);
        if (postponed(claim, now.plus(wait.get()), why, 0)) {
            ledger.append(List.of(sent(attempt, why)));
        }
        awaitEachOther(claim);
    }

    /** The ledger tells of nothing: nothing was sent. */
    private void putOff(Claim claim, Answer.Untried untried) {
        Instant now = system.instant();
        retry.rest(claim, untried.after(), now)
                .ifPresentOrElse(
                        rest -> {
                            postponed(claim, now.plus(rest), untried.why(), 1);
                            awaitEachOther(claim);
                        },
                        () -> failed(claim, Reason.GAVE_UP, untried.why()));
    }

    /** Whether anything else is answered than before. */
    private boolean postponed(Claim claim, Instant until, String why, int untried) {
        return jdbc.queryOne("""
                        update reminder set attempts = reminder.attempts + 1, put_off = reminder.put_off + ?, attempt_at = ?, answer = ?,
                          lease_until = null
                        from reminder before where before.id = reminder.id and reminder.id = ? and reminder.state = 'PENDING'
                          and reminder.lease_until = ? returning before.answer is distinct from reminder.answer
                        """, row -> row.getBoolean(1), untried, until, why, claim.id(), claim.leaseUntil())
                .orElse(false);
    }

    /** A claim counts all that was begun; whoever was left alone was not called by it. */
    private int triedBefore(Claim claim) {
        int putOff = jdbc.queryOne("select put_off from reminder where id = ?", row -> row.getInt(1), claim.id())
                .orElse(0);
        return Math.max(0, claim.attempts() - putOff);
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
            ledger.append(List.of(entry(claim, Ledger.Event.BOUNCED, why, null)));
            fallback.takeOver(claim.id(), claim.channel());
        }
    }

    private static Ledger.Entry entry(Claim claim, Ledger.Event event, String answer, String digest) {
        return new Ledger.Entry(event, claim.id(), claim.obligation().unit(), claim.noted(answer, digest));
    }
}
