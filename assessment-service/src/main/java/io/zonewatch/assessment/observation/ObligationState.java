package io.zonewatch.assessment.observation;

import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;

/**
 * What a unit owes, as far as coverage needs it.
 *
 * @param state as the indicator-service names it; only ACCEPTED and EXEMPT matter here
 * @param revision the latest submitted revision, or null
 */
record ObligationState(
        String id, UnitCode unit, String division, String form, Period period, String state, Integer revision) {

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

    /** The revision that was accepted last, or null while none is known to be. */
    Integer acceptedRevision() {
        return ACCEPTED.equals(state) ? revision : null;
    }
}
