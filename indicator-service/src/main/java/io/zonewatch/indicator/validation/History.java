package io.zonewatch.indicator.validation;

import io.zonewatch.indicator.catalogue.Indicator;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** A unit's accepted reports, as the rules meet them. */
public interface History {

    /**
     * The values that count, of reports of the same frequency as {@code period}, for periods that end after a day: those before {@code period}, and
     * those after it in its year. What another catalogue measures in another unit or on another time basis is no value of these indicators.
     *
     * @param indicators as the period's catalogue defines them
     */
    List<Accepted> values(UnitCode unit, LocalDate after, Period period, Collection<Indicator> indicators);
}
