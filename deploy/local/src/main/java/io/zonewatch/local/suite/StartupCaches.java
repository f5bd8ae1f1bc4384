package io.zonewatch.local.suite;

import io.zonewatch.local.command.Screen;
import io.zonewatch.local.installation.Installation;
import io.zonewatch.local.installation.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** The start-up caches of one run: used where they exist, made where they do not. */
final class StartupCaches {

    /** The environment variable that turns the making of start-up caches off. */
    static final String VARIABLE = "ZONEWATCH_STARTUP_CACHE";

    private final Installation installation;
    private final boolean make;
    private final Screen screen;
    private volatile boolean making;

    /**
     * Nothing is made yet.
     *
     * @param make whether a service without a cache makes one while it stops
     */
    StartupCaches(Installation installation, boolean make, Screen screen) {
        this.installation = installation;
        this.make = make;
        this.screen = screen;
    }

    /** Arguments of the service's JVM; none where the cache can neither be used nor made. */
    List<String> of(Service service) {
        var jar = installation.jar(service);
        if (!Files.exists(jar)) {
            return List.of(); // said when it is started
        }
        try {
            var cache = StartupCache.of(service, jar, installation.startupCaches());
            if (!cache.isToBeMade()) {
                return cache.use();
            }
            making |= make;
            return make ? cache.make() : List.of();
        } catch (IOException e) {
            screen.say("starting " + service.module() + " without a start-up cache: " + e.getMessage());
            return List.of();
        }
    }

    /** Whether any service of this run makes one, which takes its time when it stops. */
    boolean areMade() {
        return making;
    }
}
