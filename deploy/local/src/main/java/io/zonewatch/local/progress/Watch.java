package io.zonewatch.local.progress;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonewatch.local.api.Api;
import io.zonewatch.local.command.Trouble;
import io.zonewatch.local.installation.Service;
import io.zonewatch.reporting.Period;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;

/** Asks for a target's progress again and again, and notes when each zone's report of a month first shows in the answer. */
final class Watch {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

    private final Api api;
    private final String reader;

    Watch(Api api, String reader) {
        this.api = api;
        this.reader = reader;
    }

    /**
     * The moments at which the answers came that showed the zones' reports, by zone.
     *
     * @throws Trouble if one does not show in a minute
     */
    Map<String, Long> untilAllShow(Course course, Period period) {
        var waiting = new HashSet<>(City.zones());
        var seen = new HashMap<String, Long>();
        long from = System.nanoTime();
        while (!waiting.isEmpty()) {
            var standing = api.get(
                            Service.ASSESSMENT, "/progress?plan=" + course.plan() + "&target=" + Plans.first(), reader)
                    .orTrouble()
                    .body()
                    .path("items")
                    .path(0);
            long now = System.nanoTime();
            var missing = missing(standing, period);
            waiting.stream().filter(zone -> !missing.contains(zone)).forEach(zone -> seen.put(zone, now));
            waiting.removeAll(seen.keySet());
            if (now - from > LONGEST.toNanos()) {
                throw new Trouble(
                        waiting.size() + " accepted reports of " + period + " do not show in progress: " + standing);
            }
            LockSupport.parkNanos(PAUSE);
        }
        return seen;
    }

    /** Zones whose report does not show: all as long as nothing is known of the month. */
    private static Set<String> missing(JsonNode standing, Period period) {
        for (var view : new JsonNode[] {standing.path("latest"), standing.path("provisional")}) {
            if (view.path("period").asText().equals(period.toString())) {
                var missing = new HashSet<String>();
                StreamSupport.stream(view.path("coverage").path("missingUnits").spliterator(), false)
                        .map(JsonNode::asText)
                        .forEach(missing::add);
                return missing;
            }
        }
        return Set.copyOf(City.zones());
    }
}
