package io.zonewatch.notification.obligation;

import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.reporting.Period;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a unit owes for a period, as far as reminding needs it. It is the only source of what is owed and when.
 *
 * @param id {@code unit_form_period}
 * @param sequence counter of its states; a higher one is newer
 * @param unit whoever reports it now and is pressed for it: after a merger the successor
 * @param round counts returns, reopenings and moved due times; reminders belong to a round
 * @param dueAt on-time line of the round, or null while the calendar is missing
 * @param review what waits for the reviewer, or null
 * @param returnedAt when the return came about that began the round; null if the report is not returned, or nobody has told
 * @param owedBy the unit that owed it before it was merged, and in whose place it is reported; null where the unit reports what is its own
 * @param window when it can be reported
 */
public record Obligation(
        String id,
        long sequence,
        String unit,
        String division,
        String form,
        Names formNames,
        Period period,
        ObligationState state,
        int round,
        Instant dueAt,
        Review review,
        Instant returnedAt,
        String owedBy,
        Window window) {

    /** What a unit reports for itself, and whose report is not returned. */
    public Obligation(
            String id,
            long sequence,
            String unit,
            String division,
            String form,
            Names formNames,
            Period period,
            ObligationState state,
            int round,
            Instant dueAt,
            Review review) {
        this(
                id,
                sequence,
                unit,
                division,
                form,
                formNames,
                period,
                state,
                round,
                dueAt,
                review,
                null,
                null,
                Window.UNTOLD);
    }

    /** The same, with the moment of the return that began the round. */
    Obligation returned(Instant at) {
        return with(state, at, owedBy, window);
    }

    /** The same, reported in the place of a unit that was merged; of its own where that is no other. */
    Obligation inPlaceOf(String other) {
        return with(state, returnedAt, unit.equals(other) ? null : other, window);
    }

    /** The same, which can be reported then. */
    Obligation within(Window other) {
        return with(state, returnedAt, owedBy, other);
    }

    /** As it will stand at a later moment if nobody does anything: the clock alone opens it, and closes it after its lock line. */
    public Obligation at(Instant moment) {
        boolean opened = opensAt().filter(open -> !moment.isBefore(open)).isPresent();
        boolean locked = (opened || state.isOpen()) && window.lockAt() != null && moment.isAfter(window.lockAt());
        ObligationState then = locked ? ObligationState.CLOSED : opened ? ObligationState.OPEN : state;
        return with(then, returnedAt, owedBy, window);
    }

    private Obligation with(ObligationState then, Instant returned, String before, Window open) {
        return new Obligation(
                id, sequence, unit, division, form, formNames, period, then, round, dueAt, review, returned, before,
                open);
    }

    /** In a round of a duty that is over, of which it is not known any more when it was due. */
    public Obligation inRound(Duty duty, int other) {
        boolean reports = duty == Duty.REPORT;
        return new Obligation(
                id,
                sequence,
                unit,
                division,
                form,
                formNames,
                period,
                state,
                reports ? other : round,
                reports ? null : dueAt,
                reports ? review : new Review(other, null),
                null,
                owedBy,
                window);
    }

    /** When the clock opens it; empty if it is open, is not owed, or nobody has told. */
    public Optional<Instant> opensAt() {
        return state == ObligationState.SCHEDULED ? Optional.ofNullable(window.openAt()) : Optional.empty();
    }

    /**
     * A revision that waits for the reviewer's decision.
     *
     * @param dueAt by when the decision is due
     */
    public record Review(int revision, Instant dueAt) {}

    /**
     * The time in which a report is taken. The clock alone opens and closes it, as the owner's rule is.
     *
     * @param openAt from then on; null if that was not told
     * @param lockAt until then, the moment itself included; null while the calendar is missing, or if that was not told
     */
    public record Window(Instant openAt, Instant lockAt) {

        /** Of what is always open. */
        public static final Window UNTOLD = new Window(null, null);
    }

    /** When the duty is due in its present round; null if that is not known or there is nothing to do. */
    public Instant dueAt(Duty duty) {
        return switch (duty) {
            case REPORT -> dueAt;
            case REVIEW -> review == null ? null : review.dueAt();
        };
    }

    /** The duty's present round: that of the obligation, or the revision under review, 0 while there is none. */
    public int round(Duty duty) {
        return switch (duty) {
            case REPORT -> round;
            case REVIEW -> review == null ? 0 : review.revision();
        };
    }

    /** Whether the duty is still to be done: only then is anybody reminded. */
    public boolean isOwed(Duty duty) {
        return switch (duty) {
            case REPORT -> state.isOwed();
            case REVIEW -> review != null;
        };
    }

    /** Whether the duty can be done now; before that nobody can be late. */
    public boolean isOpen(Duty duty) {
        return switch (duty) {
            case REPORT -> state.isOpen();
            case REVIEW -> review != null;
        };
    }

    /** Whether anything is owed by a known time, so that a ladder may be climbed. */
    boolean isPressing() {
        return Arrays.stream(Duty.values()).anyMatch(duty -> isOwed(duty) && dueAt(duty) != null);
    }
}
