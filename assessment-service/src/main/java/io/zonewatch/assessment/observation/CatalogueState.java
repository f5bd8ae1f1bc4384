package io.zonewatch.assessment.observation;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonewatch.reporting.Period;
import java.util.List;

/**
 * A published catalogue of indicators, as far as roll-ups need it.
 *
 * @param validFrom first period it holds for
 * @param validTo last period, or null while it is open-ended
 */
record CatalogueState(Integer version, Period validFrom, Period validTo, List<Indicator> indicators) {

    static final String TOPIC = "zonewatch.indicator.catalogue.v1";
    static final String TYPE = "io.zonewatch.indicator.catalogue.v1";

    /**
     * An indicator.
     *
     * @param unit measuring unit
     * @param timeBasis STOCK, FLOW or YEAR_TO_DATE
     * @param decimals how many it is published with
     * @param formula kept as sent; null where it is reported
     */
    record Indicator(String code, String timeBasis, String unit, Integer decimals, JsonNode formula) {}

    CatalogueState checked() {
        Require.members(TYPE, version, validFrom);
        Require.items(TYPE, indicators)
                .forEach(indicator -> Require.members(TYPE, indicator.code(), indicator.unit(), indicator.decimals()));
        return this;
    }
}
