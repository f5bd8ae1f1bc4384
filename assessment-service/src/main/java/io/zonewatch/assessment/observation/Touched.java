package io.zonewatch.assessment.observation;

import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import java.time.LocalDate;
import java.util.Set;

/** What an event has changed, as far as roll-ups depend on it. */
public sealed interface Touched {

    /** A place where progress is kept. */
    sealed interface Place extends Touched {}

    /**
     * What a unit owes or has delivered of the form for one period, its figures, or how it counts.
     *
     * @param formerly divisions in which it may have lain before the change, besides those in which it lies now
     */
    record Report(String form, Period period, UnitCode unit, Set<String> formerly) implements Place {

        /** Keeps a copy. */
        public Report {
            formerly = Set.copyOf(formerly);
        }

        /** Where the unit lies has not changed. */
        Report(String form, Period period, UnitCode unit) {
            this(form, period, unit, Set.of());
        }
    }

    /** The targets that hang on a unit and get their figures from reports, from a day on. */
    record Anchor(UnitCode unit, LocalDate from) implements Place {}

    /** Everything that gets its figures from the form. */
    record WholeForm(String form) implements Place {}

    /** All targets that are counted in the registry. */
    record Counts() implements Place {}

    /**
     * What is counted of a unit in the registry.
     *
     * @param formerly divisions in which it may have lain before the change, besides those in which it lies now
     */
    record Counted(UnitCode unit, Set<String> formerly) implements Place {

        /** Keeps a copy. */
        public Counted {
            formerly = Set.copyOf(formerly);
        }
    }

    /**
     * What the targets of a plan demand.
     *
     * @param from day from which on they demand something else; null for ever
     */
    record Plan(String plan, LocalDate from) implements Place {}

    /**
     * A unit's kind, division, parent, industries, level, designations or platforms.
     *
     * @param from first day on which roll-ups of reports see it otherwise than before; null if they never do
     * @param formerly divisions in which it lay on any day before the change
     */
    record Unit(UnitCode unit, LocalDate from, Set<String> formerly) implements Touched {

        /** Keeps a copy. */
        public Unit {
            formerly = Set.copyOf(formerly);
        }
    }

    /** Which formulas hold. */
    record Catalogues() implements Touched {}
}
