package io.zonewatch.assessment.warning;

import io.zonewatch.chassis.problem.ProblemCode;
import java.util.Locale;

/** What can be wrong with what somebody wants to do about a warning. */
enum WarningProblem implements ProblemCode {
    /** It has been acknowledged, closed, or is over. */
    WARNING_NOT_OPEN,
    /** It has been closed. */
    WARNING_CLOSED;

    private static final int CONFLICT = 409;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return CONFLICT;
    }
}
