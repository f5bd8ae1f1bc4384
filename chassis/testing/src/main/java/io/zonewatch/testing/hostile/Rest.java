package io.zonewatch.testing.hostile;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Waits until the service has come to rest, so that what changes afterwards was changed by a request. */
final class Rest {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Asked LOOK = new Asked("GET", "/q/zonewatch/quiescence", Map.of(), null);

    private final Wire management;

    Rest(URI management) {
        this.management = Wire.to(management);
    }

    void untilQuiet() {
        await("the service comes to rest")
                .atMost(LONGEST)
                .pollInterval(Duration.ofMillis(50))
                .pollDelay(Duration.ZERO)
                .until(() -> management.send(LOOK).body().contains("\"quiet\":true"));
    }
}
