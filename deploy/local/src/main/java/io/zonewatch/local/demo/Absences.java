package io.zonewatch.local.demo;

import io.zonewatch.local.api.Away;
import io.zonewatch.local.api.Exchange;
import io.zonewatch.local.api.Patience;
import io.zonewatch.local.clock.SuiteClock;
import io.zonewatch.local.command.Trouble;
import io.zonewatch.local.installation.Installation;
import io.zonewatch.local.installation.Outages;
import io.zonewatch.local.installation.Ports;
import io.zonewatch.local.installation.Service;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Takes services away and brings them back, and has the clock of those that are there: it goes on without the others. */
final class Absences {

    private final Outages outages;
    private final Ports ports;

    Absences(Installation installation, Ports ports) {
        this.outages = installation.outages();
        this.ports = ports;
    }

    Outages outages() {
        return outages;
    }

    /** Whether a service is away. */
    boolean areAny() {
        return Arrays.stream(Service.values()).anyMatch(this::isAway);
    }

    /** The clock of the services that are not away. */
    SuiteClock clock() {
        return new SuiteClock(
                ports, Arrays.stream(Service.values()).filter(this::isAway).collect(Collectors.toSet()));
    }

    /** Returns when the service has ended; whoever runs the suite ends it. */
    void begin(Service service) {
        change(service, () -> outages.begin(service.module()));
        var watch = Patience.USUAL.watch();
        while (answers(service)) {
            watch.pauseOrGiveUp(service.module() + " is to be away and still runs");
        }
    }

    /** Returns when the service is back, shows the moment, and has heard of all that happened meanwhile. */
    void end(Service service, Instant at) {
        change(service, () -> outages.end(service.module(), at));
        clock().rest();
    }

    private boolean isAway(Service service) {
        return outages.isOn(service.module());
    }

    private boolean answers(Service service) {
        try {
            Exchange.send(Exchange.request(management(service).resolve("/q/zonewatch/clock"))
                    .build());
            return true;
        } catch (Away gone) {
            return false;
        }
    }

    private URI management(Service service) {
        return ports.http(service.managementPort());
    }

    private static void change(Service service, Change change) {
        try {
            change.make();
        } catch (IOException e) {
            throw new Trouble("the outage of " + service.module() + " cannot be noted: " + e.getMessage(), e);
        }
    }

    private interface Change {
        void make() throws IOException;
    }
}
