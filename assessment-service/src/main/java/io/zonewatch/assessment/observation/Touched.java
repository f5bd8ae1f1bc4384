package io.zonewatch.assessment.observation;

import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import java.time.LocalDate;

/** What an event has changed, as far as roll-ups depend on it. */
public sealed interface Touched {

    /** A place where progress is kept. */
    sealed interface Place extends Touched {}

    /** Who owes or has delivered the form's reports of one period, or their figures, wherever they lie. */
    record FormPeriod(String form, Period period) implements Place {}

    /** What a unit owes or has delivered of the form for one period, or its figures; where it lies has not changed. */
    record Report(String form, Period period, UnitCode unit) implements Place {}

    /** Everything that gets its figures from the form. */
    record WholeForm(String form) implements Place {}

    /** Targets that are counted in the registry. */
    record Counts() implements Place {}

    /**
     * What the targets of a plan demand.
     *
     * @param from day from which on they demand something else; null for ever
     */
    record Plan(String plan, LocalDate from) implements Place {}

    /** A unit's kind, division, parent, industries, level, designations or platforms. */
    record Unit(UnitCode unit) implements Touched {}

    /** Which formulas hold. */
    record Catalogues() implements Touched {}
}
