package io.zonewatch.local.progress;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonewatch.local.api.Api;
import io.zonewatch.local.bench.SyntheticForm;
import io.zonewatch.local.clock.SuiteClock;
import io.zonewatch.local.installation.Service;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.Stream;

/** What there is before anything is measured: the city, two forms, what was reported before, the plans, and reports that wait to be accepted. */
final class Scene {

    private static final Instant REPORTED = Instant.parse("2016-09-19T16:00:00Z");

    private final Api api;
    private final SuiteClock clock;
    private final Tokens tokens;

    Scene(Api api, SuiteClock clock, Tokens tokens) {
        this.api = api;
        this.clock = clock;
        this.tokens = tokens;
    }

    /** The city and what it owes. */
    void build() {
        clock.rest();
        City.units().forEach(unit -> post(Service.REGISTRY, "/units", unit));
        var indicators = new ArrayList<ObjectNode>(Plans.derived());
        SyntheticForm.indicators().forEach(code -> indicators.add(SyntheticForm.indicator(code, "YEAR_TO_DATE")));
        post(Service.INDICATOR, "/catalogues", SyntheticForm.catalogue(Course.FIRST_YEAR + "-01", indicators));
        post(Service.INDICATOR, "/catalogues/1/publication", JsonNodeFactory.instance.objectNode());
        clock.rest();
        Arrays.stream(Course.values())
                .forEach(course ->
                        post(Service.INDICATOR, "/forms", course.owed().body()));
        clock.advanceTo(REPORTED);
    }

    /** The plans, with which all that was reported before is assessed. */
    void plan() {
        Arrays.stream(Course.values()).forEach(course -> post(Service.ASSESSMENT, "/plans", Plans.of(course)));
        clock.rest();
    }

    /** Every report of the year, none of them accepted yet. */
    void submit() {
        City.zones().parallelStream()
                .flatMap(zone -> Arrays.stream(Course.values()).flatMap(course -> Course.accepted().stream()
                        .map(period -> new MonthlyReport(course, zone, period))))
                .forEach(this::submit);
        clock.rest();
    }

    private void submit(MonthlyReport report) {
        var path = "/obligations/" + report.obligation() + "/submissions";
        api.post(Service.INDICATOR, path, tokens.statistician(report.zone()), "progress" + path, report.body())
                .orTrouble();
    }

    private void post(Service service, String path, JsonNode body) {
        var key = Stream.of("progress", path, body.path("code").asText())
                .reduce(String::concat)
                .orElseThrow();
        api.post(service, path, tokens.administrator(), key, body).orTrouble();
    }
}
