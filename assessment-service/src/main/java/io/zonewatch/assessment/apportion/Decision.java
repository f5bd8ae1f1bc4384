package io.zonewatch.assessment.apportion;

/**
 * What was decided: all that values follow from, besides the plan. Figures that are corrected afterwards change nothing that zones were told.
 *
 * @param base figures of the base period as they were accepted at the decision
 */
record Decision(ApportionmentOrder order, BaseFigures base) {}
