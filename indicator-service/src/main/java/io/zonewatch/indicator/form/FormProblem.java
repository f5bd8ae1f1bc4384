package io.zonewatch.indicator.form;

import io.zonewatch.chassis.problem.ProblemCode;

/** What is refused about forms, and what can be wrong within one. */
enum FormProblem implements ProblemCode {
    /** A form cannot be taken as it stands. */
    FORM_INVALID(422),
    /** A derived indicator where a reported one is needed. */
    DERIVED_INDICATOR(422),
    /** A version that is not higher than the ones there are. */
    VERSION_NOT_HIGHER(422),
    /** A new version that takes away what is already owed. */
    OBLIGATION_DROPPED(422),
    /** A cell owed by a kind of unit that does not owe the form. */
    KIND_NOT_OWING(422),
    /** Skipped months on a form that is not monthly. */
    SKIPPED_NOT_MONTHLY(422),
    /** Skipped quarters on a form that is not quarterly. */
    SKIPPED_NOT_QUARTERLY(422),
    /** A form all of whose periods are skipped. */
    NOTHING_OWED(422),
    /** A condition that no unit of the form's kinds can meet. */
    CONDITION_WITHOUT_ZONES(422),
    /** Parts asked of an indicator in different ways than it has them. */
    PARTS_WITHOUT_BREAKDOWN(422),
    /** A figure precomputed from the form itself, or from one of longer periods. */
    SOURCE_NOT_FINER(422),
    /** A figure precomputed from a form that does not ask for the indicator. */
    SOURCE_NOT_ASKED(422),
    /** A figure precomputed of an indicator whose months do not become a quarter. */
    NOT_PRECOMPUTABLE(422),
    /** A bound that goes further than any form can ask. */
    LIMIT_TOO_HIGH(422),
    /** An on-time line before the period has ended. */
    DUE_BEFORE_END(422),
    /** A review line before the on-time line. */
    REVIEW_BEFORE_DUE(422),
    /** A lock line before the on-time line. */
    LOCK_BEFORE_DUE(422),
    /** The form does not ask for this indicator. */
    NOT_ON_FORM(422),
    /** A part and its whole that are the same. */
    PART_IS_WHOLE(422),
    /** A part in another measuring unit than its whole. */
    PART_IN_OTHER_UNIT(422);

    private final int status;

    FormProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
