package io.zonewatch.notification.delivery;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.notice.Notices;
import io.zonewatch.notification.reminder.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
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
    private final Returns returns;
    private final Notices notices;
    private final Ledger ledger;
    private final ServedNotices served;
    private final Fallback fallback;
    private final UndeliveredMatter undelivered;
    private final Postponing postponing;
    private final BusinessClock clock;

    @Inject
    Outcomes(
            Jdbc jdbc,
            Breakers breakers,
            Returns returns,
            Notices notices,
            Ledger ledger,
            ServedNotices served,
            Fallback fallback,
            UndeliveredMatter undelivered,
            Postponing postponing,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.breakers = breakers;
        this.returns = returns;
        this.notices = notices;
        this.ledger = ledger;
        this.served = served;
        this.fallback = fallback;
        this.undelivered = undelivered;
        this.postponing = postponing;
        this.clock = clock;
    }

    /** What the recipients' sides said, in that order. */
    @Transactional
    void record(List<Attempt> attempts) {
        Returns.Known known = returns.known(attempts);
        breakers.note(firstOfEachMessage(attempts), known);
        sent(attempts.stream()
                .filter(attempt -> attempt.answer() instanceof Answer.Accepted)
                .toList());
        for (Attempt attempt : attempts) {
            switch (attempt.answer()) {
                case Answer.Accepted accepted -> {
                    // written down above, with the others
                }
                case Answer.Refused refused -> failed(attempt, Reason.REFUSED, refused.why());
                case Answer.NotNow notNow ->
                    gaveUpUnless(postponing.afterAnswer(attempt, notNow), attempt, notNow.why());
                case Answer.Untried untried ->
                    gaveUpUnless(postponing.whileLeftAlone(attempt, untried), attempt, untried.why());
                case Answer.Unreached unreached ->
                    gaveUpUnless(postponing.whileUnreached(attempt, unreached), attempt, unreached.why());
                case Answer.Unconfirmed unconfirmed ->
                    gaveUpUnless(postponing.afterNoAnswer(attempt, unconfirmed), attempt, unconfirmed.why());
                case Answer.Down down
                when known.isOfTheMessage(attempt) ->
                    gaveUpUnless(postponing.afterBreak(attempt, down, known), attempt, Postponing.ofTheMessage(down));
                case Answer.Down down -> gaveUpUnless(postponing.whileDown(attempt, down, known), attempt, down.why());
            }
        }
        undelivered.begin(attempts.stream()
                .filter(attempt -> !(attempt.answer() instanceof Answer.Accepted))
                .map(attempt -> attempt.claim().id())
                .toList());
    }

    /** A digest is one message, however many claims it carries out. */
    private static List<Attempt> firstOfEachMessage(List<Attempt> attempts) {
        Set<String> seen = new HashSet<>();
        return attempts.stream()
                .filter(Attempt::wasHandedOver)
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
                .flatMap(attempt -> Stream.of(attempt.sent(null), accepted(attempt)))
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

    private void gaveUpUnless(boolean triedAgain, Attempt attempt, String why) {
        if (!triedAgain) {
            failed(attempt, Reason.GAVE_UP, why);
        }
    }

    private void failed(Attempt attempt, Reason reason, String why) {
        Claim claim = attempt.claim();
        boolean mayHaveBeenTaken = attempt.answer().mayHaveBeenTaken();
        String said = claim.tried().unconfirmed() > 0 && !mayHaveBeenTaken ? why + "; may have been taken before" : why;
        LOG.errorf("reminder failed id=%d reason=%s cause=%s", claim.id(), reason, said);
        int rows = jdbc.update(
                "update reminder set state = ?, reason = ?, attempts = attempts + 1, answer = ?, unconfirmed = unconfirmed + ?, lease_until = null"
                        + " where id = ? and state = 'PENDING' and lease_until = ?",
                reason.state(),
                reason,
                said,
                mayHaveBeenTaken ? 1 : 0,
                claim.id(),
                claim.leaseUntil());
        if (rows == 1) {
            ledger.append(List.of(entry(claim, Ledger.Event.BOUNCED, said, null)));
            fallback.takeOver(claim.id(), claim.channel());
        }
    }

    private static Ledger.Entry entry(Claim claim, Ledger.Event event, String answer, String digest) {
        return new Ledger.Entry(event, claim.id(), claim.obligation().unit(), claim.noted(answer, digest));
    }
}
