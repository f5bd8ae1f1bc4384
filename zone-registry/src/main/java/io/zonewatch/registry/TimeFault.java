package io.zonewatch.registry;

import io.zonewatch.chassis.problem.ProblemCode;
import java.util.Locale;

/** What can be wrong with a time asked for. */
enum TimeFault implements ProblemCode {
    /** Nobody knows yet what will be known then. */
    IN_THE_FUTURE;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return 400;
    }
}
