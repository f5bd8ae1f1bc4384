package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.plan.Checkpoint;
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

    static Outcome assessed(Status status) {
        return new Assessed(status, Optional.empty());
    }

    static Outcome cannot(Reason.Code why) {
        return new CannotBeAssessed(Reason.of(why));
    }

    /**
     * Judges {@code value} on {@code day}. A reached checkpoint overrides everything; where nothing has to change (T = B) or the baseline was already good
     * enough, not reaching it means that it was lost. After the last day a goal that is not reached is never on track.
     */
    static Outcome of(Target target, Growth growth, LocalDate day, BigDecimal value) {
        return of(target, growth, day, value, Optional.empty());
    }

    /** The same, with the growth that a checkpoint of steady growth is judged by. */
    static Outcome of(Target target, Growth growth, LocalDate day, BigDecimal value, Optional<Steadiness> steadiness) {
        if (!day.isAfter(target.baseline().date())) {
            return cannot(Reason.Code.BEFORE_BASELINE);
        }
        Checkpoint checkpoint = target.checkpointOn(day);
        return switch (checkpoint.operator()) {
            case AT_LEAST, AT_MOST, ABOUT, COUNT_AT_LEAST ->
                compared(target, checkpoint.rule().orElseThrow(), growth, day, value);
            case STEADY_GROWTH ->
                steadiness.map(known -> known.judge(checkpoint, day)).orElseGet(() -> cannot(Reason.Code.MISSING));
            case MILESTONE -> milestone(checkpoint, day, value);
            case UNSET -> cannot(Reason.Code.TARGET_UNSET);
        };
    }

    /** An event has no path: until its day it is reached or open, from then on reached or not, which is no progress at all. */
    private static Outcome milestone(Checkpoint checkpoint, LocalDate day, BigDecimal value) {
        if (value.signum() > 0) {
            return assessed(Status.ACHIEVED);
        }
        return day.isBefore(checkpoint.date()) ? cannot(Reason.Code.NOT_DUE) : assessed(Status.LIMITED);
    }

    private static Outcome compared(Target target, Operator rule, Growth growth, LocalDate day, BigDecimal value) {
        BigDecimal baseline = target.baseline().value();
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
