package io.zonewatch.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonewatch.reporting.ReportingZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A unit goes into another.
 *
 * @param body of the registry's command
 */
record Merger(JsonNode body) {

    static SortedMap<String, Merger> all(Map<String, JsonNode> bodies) {
        var mergers = new TreeMap<String, Merger>();
        bodies.forEach((unit, body) -> mergers.put(unit, new Merger(body)));
        return mergers;
    }

    /** The unit that owes in its place. */
    String into() {
        return body.path("into").asText();
    }

    /** The first day on which it is gone. */
    LocalDate day() {
        return LocalDate.parse(body.path("validFrom").asText());
    }

    /** The moment from which it is gone. */
    Instant begin() {
        return ReportingZone.instantOf(day(), LocalTime.MIDNIGHT);
    }
}
