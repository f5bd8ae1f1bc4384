package io.zonewatch.assessment.forecast;

import io.zonewatch.assessment.forecast.Trend.Spot;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What one observation has to do with the one before. */
public enum Succession {
    /** Nothing: each begins anew, as the same month of another year does, and lies around a line by itself. */
    ANEW(Trend.FEWEST) {
        @Override
        Optional<Expectation> expected(List<Spot> spots, BigDecimal x) {
            return Optional.of(Trend.through(spots).at(x));
        }
    },
    /** It goes on from there, as the months of a cumulative figure do, which contain those before, or stocks. */
    GOING_ON(Drift.FEWEST) {
        @Override
        Optional<Expectation> expected(List<Spot> spots, BigDecimal x) {
            return Drift.through(spots).at(x);
        }
    };

    private final int fewest;

    Succession(int fewest) {
        this.fewest = fewest;
    }

    /** With fewer observations nothing can be expected. */
    public int fewest() {
        return fewest;
    }

    /** What an observation at {@code x} is expected to be, if it can be said. */
    abstract Optional<Expectation> expected(List<Spot> spots, BigDecimal x);
}
