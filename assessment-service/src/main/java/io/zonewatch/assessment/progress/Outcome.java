package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.plan.Operator;
import io.zonewatch.assessment.plan.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** The judgement on a target for one day. */
sealed interface Outcome {

    /** R from which a target is on track (Eurostat: significant progress). */
    BigDecimal ON_TRACK_FROM = new BigDecimal("0.95");

    /** R from which it is slow rather than limited (Eurostat: moderate progress). */
    BigDecimal SLOW_FROM = new BigDecimal("0.60");

    /** A status, and the pace where it can be said. */
    record Assessed(Status status, Optional<Pace.Known> pace) implements Outcome {}

    /** No judgement. */
    record CannotBeAssessed(Reason reason) implements Outcome {}

    static Outcome cannot(Reason.Code why) {
        return new CannotBeAssessed(Reason.of(why));
    }

    /**
     * Judges {@code value} on {@code day}. A reached checkpoint overrides everything; where nothing has to change (T = B) or the baseline was already good
     * enough, not reaching it means that it was lost. After the last day a goal that is not reached is never on track.
     */
    static Outcome of(Target target, Growth growth, LocalDate day, BigDecimal value) {
        BigDecimal baseline = target.baseline().value();
        if (!day.isAfter(target.baseline().date())) {
            return cannot(Reason.Code.BEFORE_BASELINE);
        }
        Operator rule = target.checkpointOn(day).rule();
        int direction = rule.directionFrom(baseline);
        boolean kept = direction * rule.value().compareTo(baseline) <= 0;
        Pace pace = kept ? new Pace.Unknown(Reason.Code.PATH_TURNS) : Pace.of(target, growth, day, value, direction);
        if (rule.isReachedBy(value, baseline)) {
            return new Assessed(Status.ACHIEVED, known(pace));
        }
        if (kept) {
            return new Assessed(Status.MOVING_AWAY, Optional.empty());
        }
        boolean over = !day.isBefore(target.goal().date());
        return switch (pace) {
            case Pace.Unknown unknown -> cannot(unknown.why());
            case Pace.Known measured -> new Assessed(status(measured.ratio(), over), Optional.of(measured));
        };
    }

    private static Optional<Pace.Known> known(Pace pace) {
        return pace instanceof Pace.Known known ? Optional.of(known) : Optional.empty();
    }

    private static Status status(BigDecimal ratio, boolean over) {
        if (ratio.signum() < 0) {
            return Status.MOVING_AWAY;
        }
        if (ratio.compareTo(SLOW_FROM) < 0) {
            return Status.LIMITED;
        }
        return ratio.compareTo(ON_TRACK_FROM) < 0 || over ? Status.SLOW : Status.ON_TRACK;
    }
}
