package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.obligation.Obligation;
import java.time.Instant;
import java.util.Optional;

/** Whether an obligation still asks for a reminder; the one rule, for planning, cancelling and claiming alike. */
public final class Demand {

    private Demand() {}

    /**
     * What speaks against a reminder now.
     *
     * @param round the round it belongs to
     * @param now of the business clock; a report is on time until the due time itself, so a courtesy is too
     * @return empty while nothing does
     */
    public static Optional<Reason> against(Obligation obligation, int round, StepKind kind, Instant now) {
        if (obligation.round() != round) {
            return Optional.of(Reason.NEW_ROUND);
        }
        if (!obligation.state().isOwed()) {
            return Optional.of(Reason.of(obligation.state()));
        }
        boolean tooLate = kind.beforeDue() && obligation.dueAt() != null && now.isAfter(obligation.dueAt());
        return tooLate ? Optional.of(Reason.DUE_PASSED) : Optional.empty();
    }
}
