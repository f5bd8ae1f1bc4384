package io.zonewatch.indicator.catalogue;

import java.util.Map;
import java.util.Optional;

/**
 * The indicators a period goes by.
 *
 * @param catalogueVersion where they are defined
 * @param indicators by code
 */
public record IndicatorSet(int catalogueVersion, Map<String, Indicator> indicators) {

    /** Keeps an own copy. */
    public IndicatorSet {
        indicators = Map.copyOf(indicators);
    }

    /** The indicator of a code. */
    public Optional<Indicator> find(String code) {
        return Optional.ofNullable(indicators.get(code));
    }
}
