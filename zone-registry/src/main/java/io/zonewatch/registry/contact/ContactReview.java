package io.zonewatch.registry.contact;

import io.zonewatch.reporting.UnitCode;
import java.time.LocalDate;

/** The policy's judgement of a change of people. It is asked in the change's transaction; refusing rolls it back. */
public interface ContactReview {

    /**
     * Judges a change that leaves a unit without a statistician.
     *
     * @throws io.zonewatch.chassis.problem.Problem if it creates what the policy does not want and is not justified
     */
    void review(Change change);

    /**
     * A change of a unit's people, as far as the policy looks at it.
     *
     * @param unstaffedOn the first day on which there would be a statistician without the change, and is none
     * @param sequence of the list of people
     * @param justification why it is done although the policy speaks against it, or null
     */
    record Change(UnitCode unit, LocalDate unstaffedOn, long sequence, String justification) {}
}
