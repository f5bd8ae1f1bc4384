package io.zonewatch.indicator.validation;

import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** A unit's accepted reports, as the rules meet them. */
public interface History {

    /**
     * The values that count, of reports of the same frequency as {@code before}, for periods that end after a day and before
     * {@code before} does.
     *
     * @param indicators codes
     */
    List<Accepted> values(UnitCode unit, LocalDate after, Period before, Collection<String> indicators);
}
