package io.zonewatch.local.storm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.zonewatch.local.api.Api;
import io.zonewatch.local.api.Away;
import io.zonewatch.local.api.Exchange;
import io.zonewatch.local.api.Patience;
import io.zonewatch.local.bench.NationalList;
import io.zonewatch.local.bench.SyntheticForm;
import io.zonewatch.local.clock.SuiteClock;
import io.zonewatch.local.command.Trouble;
import io.zonewatch.local.installation.Installation;
import io.zonewatch.local.installation.Ports;
import io.zonewatch.local.installation.Service;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.time.OffsetDateTime;

/** What there is before the storm: the country's zones, a form of 40 cells that each of them owes, and a month that has ended. */
final class Stage {

    private static final SyntheticForm FORM = new SyntheticForm(
            StormReport.FORM,
            StormReport.PERIOD,
            StormReport.PERIOD,
            "{\"monthsAfter\": 1, \"day\": 12, \"time\": \"12:00\", \"holidayPolicy\": \"NEXT_WORKING_DAY\"}",
            "{\"monthsAfter\": 2, \"day\": 20, \"time\": \"18:00\", \"holidayPolicy\": \"NEXT_WORKING_DAY\"}");
    private static final OffsetDateTime MONTH_ENDED = OffsetDateTime.parse("2016-02-01T00:00:00+08:00");

    private final Installation installation;
    private final Ports ports;
    private final Api api;
    private final SuiteClock clock;
    private final String administrator;

    Stage(Installation installation, Ports ports, String administrator) {
        this.installation = installation;
        this.ports = ports;
        this.api = new Api(ports, Patience.USUAL);
        this.clock = new SuiteClock(ports);
        this.administrator = administrator;
    }

    /** Sets it up through the public APIs; returns when every obligation is open and everything rests. */
    void set(NationalList zones) throws IOException {
        clock.rest();
        var calendar = Files.readString(installation.pack().resolve("calendars/2016.json"));
        api.put(Service.INDICATOR, "/calendars/2016", administrator, Exchange.JSON.readTree(calendar))
                .orTrouble();
        post(
                "/catalogues",
                SyntheticForm.catalogue(
                        StormReport.PERIOD,
                        SyntheticForm.indicators().stream()
                                .map(code -> SyntheticForm.indicator(code, "STOCK"))
                                .toList()));
        post("/catalogues/1/publication", JsonNodeFactory.instance.objectNode());
        post("/forms", FORM.body());
        register(zones);
        clock.advanceTo(MONTH_ENDED.toInstant());
    }

    private void post(String path, JsonNode body) {
        api.post(Service.INDICATOR, path, administrator, "storm" + path, body).orTrouble();
    }

    private void register(NationalList zones) {
        var request = Exchange.request(ports.http(Service.REGISTRY.port()).resolve("/api/v1/imports?kind=units"))
                .header("Authorization", "Bearer " + administrator)
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofByteArray(zones.file()))
                .build();
        try {
            Exchange.send(request).orTrouble();
        } catch (Away e) {
            throw new Trouble(e.getMessage(), e);
        }
    }
}
