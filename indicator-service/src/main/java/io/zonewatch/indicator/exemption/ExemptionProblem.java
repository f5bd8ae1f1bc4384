package io.zonewatch.indicator.exemption;

import io.zonewatch.chassis.problem.ProblemCode;

/** Why an exemption is not granted or ended. */
enum ExemptionProblem implements ProblemCode {
    /** An exemption that cannot be taken as it stands. */
    EXEMPTION_INVALID(422),
    /** No unit of that code in the caller's scope. */
    UNKNOWN_UNIT(422),
    /** An exemption of the same unit and form for some of these periods. */
    TERM_OVERLAP(422),
    /** A term that would not become shorter. */
    TERM_NOT_SHORTER(422);

    private final int status;

    ExemptionProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
