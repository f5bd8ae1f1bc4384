package io.zonewatch.assessment.plan;

/**
 * What is odd about a plan without being wrong: plans are posted before catalogues and forms are published.
 *
 * @param target code of the target it is about
 * @param text in the caller's language
 */
record PlanFinding(PlanFindingCode code, String target, String text) {

    /** Kinds of findings. */
    enum PlanFindingCode {
        /** No published catalogue has the indicator. */
        UNKNOWN_INDICATOR,
        /** Nobody owes a report on the form. */
        UNKNOWN_FORM,
        /** The target rests on an assumption that the plan does not tell. */
        UNTOLD_ASSUMPTION
    }
}
