package io.zonewatch.indicator.validation;

import io.zonewatch.indicator.catalogue.TimeBasis;
import io.zonewatch.reporting.Frequency;
import io.zonewatch.reporting.Period;
import java.math.BigDecimal;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * What a value says about its own stretch of time, so that like is compared with like. A cumulative value 累计数 grows through the year by
 * itself; what can be unusual is what the last period added, m(k) = C(k) − C(k−1). The first report of a year, 1-2月, stays an
 * unsplit flow of two months.
 *
 * @param months how long the stretch is; only stretches of the same length are comparable
 * @param value what was in it
 */
record Stretch(int months, BigDecimal value) {

    /**
     * Of one value.
     *
     * @param line the cell's accepted values by period
     * @return empty where the report before it is missing
     */
    static Optional<Stretch> of(TimeBasis basis, Period period, BigDecimal value, NavigableMap<Period, Accepted> line) {
        int months = period.frequency().months();
        if (basis != TimeBasis.YEAR_TO_DATE || period.number() == 1) {
            return Optional.of(new Stretch(months, value));
        }
        Accepted before = line.get(period.previous());
        if (before != null) {
            return Optional.of(new Stretch(months, value.subtract(before.value())));
        }
        return period.frequency() == Frequency.MONTHLY && period.number() == 2
                ? Optional.of(new Stretch(2, value))
                : Optional.empty();
    }
}
