package io.zonewatch.registry.unit.reading;

import io.zonewatch.registry.unit.UnitExamples;

/** Bodies shown in the API description. */
final class ReadingExamples {

    static final String UNIT = UnitExamples.UNIT;

    static final String PAGE = "{\"items\": [" + UNIT + "], \"next\": null}";

    private ReadingExamples() {}
}
