package io.zonewatch.assessment.progress;

import io.zonewatch.chassis.problem.ProblemCode;
import java.util.Locale;

/** What can be wrong with a time asked for. */
enum TimeFault implements ProblemCode {
    /** Nobody knows yet what will be known then. */
    IN_THE_FUTURE;

    private static final int BAD_REQUEST = 400;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return BAD_REQUEST;
    }
}
