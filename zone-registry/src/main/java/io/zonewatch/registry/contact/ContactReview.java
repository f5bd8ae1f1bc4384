package io.zonewatch.registry.contact;

import io.zonewatch.reporting.UnitCode;
import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The policy's judgement of a change of people. It is asked in the change's transaction; refusing rolls it back. */
public interface ContactReview {

    /**
     * Judges a change, on all its days.
     *
     * @throws io.zonewatch.chassis.problem.Problem if it creates what the policy does not want and is not justified
     */
    void review(Change change);

    /**
     * A change of a unit's people, as far as the policy looks at it.
     *
     * @param from first day on which the people are others
     * @param before the days from that one on, on which there was a statistician
     * @param after those on which there is one
     * @param sequence of the list of people
     * @param justification why it is done although the policy speaks against it, or null
     */
    record Change(
            UnitCode unit, LocalDate from, StaffedDays before, StaffedDays after, long sequence, String justification) {

        /** Whether it takes the last statistician of a day away. */
        public boolean unstaffs(LocalDate day) {
            return before.on(day) && !after.on(day);
        }

        /** The first day, and those after it on which a statistician comes or is gone, before the change or after it. */
        public NavigableSet<LocalDate> turns() {
            NavigableSet<LocalDate> turns = new TreeSet<>(before.turns(LocalDate.MAX));
            turns.addAll(after.turns(LocalDate.MAX));
            turns.add(from);
            return turns.tailSet(from, true);
        }
    }
}
