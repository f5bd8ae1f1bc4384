package io.zonewatch.assessment.support;

import io.zonewatch.chassis.clock.Quiescence;
import io.zonewatch.chassis.event.Rebuild;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A city of one zone, whose share of the industrial value added, IND_VA_SHARE, is what the zone reports: the city reports a hundred.
 *
 * @param form that both report on
 */
public record ReportedShare(String city, String zone, String division, String form) {

    /** The units, and the catalogue that has the share. */
    private List<Events.Event> units() {
        return List.of(Events.unit(city, "CITY", division), Events.unit(zone, "ZONE", division), Events.catalogue());
    }

    /** Begins the read model anew, with these units alone. */
    public void begin(Rebuild rebuild, Quiescence quiescence) {
        rebuild.rebuild(ReadModel.OBSERVATIONS);
        Rest.of(quiescence);
        Broker.send(units());
        Rest.of(quiescence);
    }

    /** Both reports of a period, accepted. */
    public List<Events.Event> accepted(String period, int revision, String share) {
        List<Events.Event> events = new ArrayList<>();
        Map.of(city, "100.0", zone, share).forEach((unit, value) -> {
            events.add(Events.obligation(unit, division, form, period, "ACCEPTED", revision, revision));
            events.add(
                    Events.report(unit, form, period, revision, "2016-12-12T09:00:00+08:00", Map.of("IND_VA", value)));
        });
        return events;
    }

    /** A target as it is posted, at 68 when 2015 ends. */
    public String target(String code, String checkpoint) {
        return """
                {"code":"%s","indicator":"IND_VA_SHARE","names":{"zh":"占比","en":"%s"},
                 "scope":{"kind":"CITY","unit":"%s"},"form":"%s","baseline":{"value":"68","date":"2015-12-31"},
                 "checkpoints":[%s]}""".formatted(code, code, city, form, checkpoint);
    }

    /** The same, of whose miss people are warned. */
    public String warnedTarget(String code, String checkpoint) {
        return target(code, checkpoint).replaceFirst("}$", ",\"warning\":{\"raiseAt\":\"0.5\",\"clearAt\":\"0.3\"}}");
    }
}
