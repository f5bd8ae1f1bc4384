package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.LadderStore;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.notification.obligation.ObligationState;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Whether an obligation still asks for a reminder; the one rule, for planning, cancelling and claiming alike. */
public final class Demand {

    /**
     * As SQL: that reminder {@code r} is to people of another unit than the one that reports obligation {@code o} now. The office, and people that a
     * step names at a unit of their own, are pressed as before.
     */
    public static final String PASSED_ON = "r.unit <> o.unit and r.unit = coalesce(r.recipient_unit,"
            + " case when r.recipient_key like 'OFFICE/%' then '' else r.unit end)";

    /**
     * As SQL: that a later step of the round has spoken to whom reminder {@code r} speaks to, as {@link ReminderTable#supersedeWaiting} has it. It
     * is asked of what becomes due to leave after that: a fallback, what is taken up again, what was just being tried.
     */
    public static final String OVERTAKEN = """
            r.kind <> 'RETURNED' and exists (
              select 1 from reminder later where later.obligation = r.obligation and later.duty = r.duty and later.round = r.round
                and later.due_at > r.due_at and later.kind in (%s) and %s
                and (later.state in ('PENDING', 'SENT') or later.reason in ('REFUSED', 'GAVE_UP', 'BOUNCED'))
                and (later.recipient_key like 'OFFICE/%%') = (r.recipient_key like 'OFFICE/%%')
                and (r.recipient_unit is null or r.recipient_unit = later.recipient_unit) and %s = %s
                and 'EVERY_STEP' is distinct from (select s.body->>'catchUp' from ladder s where %s))
            """.formatted(
                    names(StepKind.values(), StepKind::isCountedFromDue),
                    StepKind.mayTakeThePlaceOf("later.kind", "r.kind"),
                    Listener.ofRow("later"),
                    Listener.ofRow("r"),
                    LadderStore.decided("s", "later"));

    /** As SQL: that nothing speaks {@link #against} reminder {@code r} of obligation {@code o}; the parameter is the present moment of the business clock. */
    public static final String STILL_ASKED = """
            case r.duty when 'REVIEW' then o.review_due_at is not null and o.review_revision = r.round
                else o.state in (%s) and o.round = r.round end
              and coalesce(case when r.kind in (%s) then case r.duty when 'REVIEW' then o.review_due_at else o.due_at end end >= ?, true)
            """.formatted(
            names(ObligationState.values(), ObligationState::isOwed), names(StepKind.values(), StepKind::beforeDue));

    private Demand() {}

    private static <T extends Enum<T>> String names(T[] values, Predicate<T> which) {
        return Arrays.stream(values).filter(which).map(Enum::name).collect(Collectors.joining("', '", "'", "'"));
    }

    /**
     * What speaks against a reminder now.
     *
     * @param duty what it presses for
     * @param round the round of the duty that it belongs to
     * @param now of the business clock; a report is on time until the due time itself, so a courtesy is too
     * @return empty while nothing does
     */
    public static Optional<Reason> against(Obligation obligation, Duty duty, int round, StepKind kind, Instant now) {
        if (obligation.isOwed(duty) && obligation.round(duty) == round) {
            Instant dueAt = obligation.dueAt(duty);
            boolean tooLate = kind.beforeDue() && dueAt != null && now.isAfter(dueAt);
            return tooLate ? Optional.of(Reason.DUE_PASSED) : Optional.empty();
        }
        return Optional.of(over(obligation, duty, round));
    }

    /** Why the round is over in which something was to be said. */
    static Reason over(Obligation obligation, Duty duty, int round) {
        return switch (duty) {
            case REPORT ->
                obligation.round() == round && !obligation.state().isOwed()
                        ? Reason.of(obligation.state())
                        : Reason.NEW_ROUND;
            case REVIEW -> obligation.review() == null ? Reason.REVIEWED : Reason.NEW_ROUND;
        };
    }
}
