package io.zonewatch.assessment.observation;

import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;

/**
 * What a unit owes, as far as coverage needs it.
 *
 * @param state as the indicator-service names it; only ACCEPTED and EXEMPT matter here
 * @param revision the latest submitted revision, or null; a correction is one, be it that it waits or was returned
 * @param acceptedRevision the revision that counts, or null; absent in events of before it was told
 */
record ObligationState(
        String id,
        UnitCode unit,
        String division,
        String form,
        Period period,
        String state,
        Integer revision,
        Integer acceptedRevision) {

    static final String TOPIC = "zonewatch.indicator.obligations.v1";
    static final String TYPE = "io.zonewatch.indicator.obligation.v1";

    private static final String ACCEPTED = "ACCEPTED";
    private static final String EXEMPT = "EXEMPT";

    ObligationState checked() {
        Require.members(TYPE, id, unit, division, form, period, state);
        return this;
    }

    boolean isExempt() {
        return EXEMPT.equals(state);
    }

    /** The revision that counts, or null while none is known to: before there were corrections it was the latest one of what was accepted. */
    Integer counts() {
        return acceptedRevision == null && ACCEPTED.equals(state) ? revision : acceptedRevision;
    }
}
