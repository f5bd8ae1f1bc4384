package io.zonewatch.indicator.submission;

import io.zonewatch.chassis.problem.ProblemCode;

/** Why a report, a decision or a correction is not taken. */
enum SubmissionProblem implements ProblemCode {
    /** The accepting person is the submitting person 双人复核. */
    FOUR_EYES(403),
    /** A later revision exists. */
    SUPERSEDED(409),
    /** What was signed or seen is not what the draft says now. */
    DRAFT_CHANGED(409),
    /** A report has errors; each is named by its cell. */
    REPORT_INVALID(422),
    /** A report has warnings without an explanation; each is named by its cell. */
    REPORT_UNEXPLAINED(422),
    /** The zone leader has not signed this content. */
    SIGNATURE_MISSING(422),
    /** Figures and texts are more than one message to the other services takes, so that it could never be accepted. */
    REPORT_TOO_LARGE(422),
    /** A correction without any difference. */
    NOTHING_CORRECTED(422),
    /** A return names what the report neither has nor was asked for. */
    RETURN_INVALID(422),
    /** A reason that names a cell and a section, or neither. */
    RETURN_PLACE(422),
    /** A passage the revision does not have and its form does not ask for. */
    UNKNOWN_PASSAGE(422),
    /** A cell the revision does not have and its form does not ask for. */
    UNKNOWN_CELL(422);

    private final int status;

    SubmissionProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
