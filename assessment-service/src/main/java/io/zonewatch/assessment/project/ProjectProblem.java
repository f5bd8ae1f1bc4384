package io.zonewatch.assessment.project;

import io.zonewatch.chassis.problem.ProblemCode;
import java.util.Locale;

/** What can be wrong with a project or a report on it. */
enum ProjectProblem implements ProblemCode {
    /** The list has a project of that code. */
    PROJECT_EXISTS(409),
    /** The project breaks a rule; the places say which. */
    PROJECT_INVALID(422),
    /** The plan does not exist for this caller. */
    UNKNOWN_PLAN(422),
    /** The unit does not exist for this caller. */
    UNKNOWN_BUILDER(422),
    /** It would end before it begins. */
    END_BEFORE_BEGIN(422),
    /** Plan and code of a project stay. */
    ANOTHER_PROJECT(422),
    /** The report is of a day before that of the latest one, or of one to come. */
    REPORT_DAY(422);

    private final int status;

    ProjectProblem(int status) {
        this.status = status;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }
}
