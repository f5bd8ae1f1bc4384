package io.zonewatch.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.local.clock.FakeService;
import io.zonewatch.local.installation.Installation;
import io.zonewatch.local.installation.Ports;
import io.zonewatch.local.installation.Service;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One of four services is taken away while business time goes on, and brought back. */
class AbsencesTest {

    private static final Instant T0 = Instant.parse("2016-09-05T01:30:00Z");
    private static final Instant T1 = Instant.parse("2016-09-19T01:30:00Z");
    private static final Instant T2 = Instant.parse("2016-09-20T01:00:00Z");

    @TempDir
    Path folder;

    private final Map<Service, FakeService> services = new EnumMap<>(Service.class);
    private Installation installation;
    private Absences absences;

    @BeforeEach
    void startFour() throws IOException {
        var ports = new EnumMap<>(Ports.from(Map.of()).chosen());
        for (var service : Service.values()) {
            services.put(service, new FakeService("simulated", T0, 0));
            ports.put(service.managementPort(), services.get(service).address().getPort());
        }
        installation = new Installation(folder, folder);
        absences = new Absences(installation, new Ports(ports));
    }

    @AfterEach
    void close() {
        services.values().forEach(FakeService::close);
    }

    @Test
    void theOthersGoOnWithoutTheOneThatIsAwayUntilItIsBackAtTheTimeTheyHaveReached() throws Exception {
        var away = services.get(Service.NOTIFICATION);
        var launcher = Thread.ofVirtual().start(() -> endWhenOrdered(away));

        absences.begin(Service.NOTIFICATION);
        launcher.join();
        assertThat(absences.areAny()).isTrue();
        absences.clock().advanceTo(T1);

        assertThat(away.stops()).isEmpty();
        assertThat(services.get(Service.INDICATOR).stops()).containsExactly(T1);

        var back = new FakeService("simulated", T1, away.address().getPort());
        services.put(Service.NOTIFICATION, back);
        absences.end(Service.NOTIFICATION, T1);
        assertThat(absences.areAny()).isFalse();
        assertThat(absences.outages().endOf("notification-service")).contains(T1);
        absences.clock().advanceTo(T2);

        assertThat(back.stops()).containsExactly(T2);
        assertThat(services.get(Service.REGISTRY).stops()).containsExactly(T1, T2);
    }

    /** What the launcher does with the program. */
    private void endWhenOrdered(FakeService service) {
        while (!installation.outages().isOn("notification-service")) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        service.close();
    }
}
