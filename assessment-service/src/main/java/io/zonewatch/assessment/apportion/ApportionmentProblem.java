package io.zonewatch.assessment.apportion;

import io.zonewatch.chassis.problem.ProblemCode;
import java.util.Locale;

/** What can be wrong with an apportionment as a whole, or with one place in it. */
enum ApportionmentProblem implements ProblemCode {
    /** The target has nothing to be spread over zones, or not as numbers that can be added up. */
    NOT_APPORTIONABLE,
    /** The order breaks a rule; the places say which. */
    APPORTIONMENT_INVALID,
    /** Nobody has a base in the period. */
    NO_BASE,
    /** A cumulative amount grows from the same month of another year only. */
    BASE_MONTH,
    /** A checkpoint's value has more decimals. */
    DECIMALS_TOO_FEW,
    /** A value has more decimals. */
    DECIMALS_TOO_MANY,
    /** Values are given, but follow from the method. */
    VALUES_UNFIT,
    /** The unit is no zone of the target's scope for this caller. */
    UNKNOWN_ZONE,
    /** The zone has no base, so it can be given no value. */
    ZONE_WITHOUT_BASE,
    /** There is no checkpoint with a value on that day after the base period. */
    UNKNOWN_CHECKPOINT,
    /** The zone has a value for the checkpoint already. */
    DUPLICATE_VALUE,
    /** A zone has no value for a checkpoint. */
    VALUE_MISSING;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return 422;
    }
}
