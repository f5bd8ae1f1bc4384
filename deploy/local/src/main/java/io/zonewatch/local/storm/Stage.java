package io.zonewatch.local.storm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonewatch.local.api.Api;
import io.zonewatch.local.api.Away;
import io.zonewatch.local.api.Exchange;
import io.zonewatch.local.api.Patience;
import io.zonewatch.local.bench.NationalList;
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
        post("/catalogues", catalogue());
        post("/catalogues/1/publication", JsonNodeFactory.instance.objectNode());
        post("/forms", form());
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

    private static JsonNode catalogue() {
        var catalogue = JsonNodeFactory.instance
                .objectNode()
                .put("version", 1)
                .put("validFrom", StormReport.PERIOD)
                .putNull("validTo");
        var indicators = catalogue.putArray("indicators");
        StormReport.indicators().forEach(code -> indicators.add(indicator(code)));
        return catalogue;
    }

    private static ObjectNode indicator(String code) {
        var indicator = parse("""
                {"timeBasis": "STOCK", "unit": "万元", "decimals": 1, "polarity": "HIGHER_IS_BETTER", "breakdown": null,
                 "bounds": {"min": "0", "max": null}, "explain": null, "aggregation": "LAST", "formula": null}""");
        indicator.put("code", code);
        indicator.putObject("names").put("zh", "合成指标 " + code).put("en", "Synthetic " + code);
        return indicator;
    }

    private static JsonNode form() {
        var form = parse("""
                {"version": 1, "names": {"zh": "月报", "en": "monthly"}, "frequency": "MONTHLY", "owedBy": {"kinds": ["ZONE"]},
                 "skippedMonths": [],
                 "dueRule": {"monthsAfter": 1, "day": 12, "time": "12:00", "holidayPolicy": "NEXT_WORKING_DAY"},
                 "lockRule": {"monthsAfter": 2, "day": 20, "time": "18:00", "holidayPolicy": "NEXT_WORKING_DAY"}}""");
        form.put("code", StormReport.FORM).put("validFrom", StormReport.PERIOD).put("validTo", StormReport.PERIOD);
        var cells = form.putArray("cells");
        for (var code : StormReport.indicators()) {
            cells.addObject()
                    .put("indicator", code)
                    .put("compulsory", true)
                    .putArray("owedBy")
                    .add("ZONE");
        }
        return form;
    }

    private static ObjectNode parse(String json) {
        try {
            return (ObjectNode) Exchange.JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
