package io.zonewatch.notification.interleaving;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonewatch.embedded.Ports;
import io.zonewatch.testing.Infrastructure;
import java.util.HashMap;
import java.util.Map;

/**
 * Lets nothing happen by itself, for one class of tests: no tick and no delivery comes of its own accord, so that what happens when is the test's to
 * say. It has a database of its own, since its clock goes through years.
 */
public final class Standstill implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        var database = Infrastructure.database("interleavings");
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.datasource.jdbc.url", Infrastructure.postgres().url(database.name()));
        settings.put("quarkus.datasource.username", database.app());
        settings.put("quarkus.datasource.password", database.appPassword());
        settings.put("quarkus.flyway.username", database.owner());
        settings.put("quarkus.flyway.password", database.ownerPassword());
        settings.put("quarkus.mailer.port", Integer.toString(Ports.free()));
        settings.put("zonewatch.tick.every", "PT24H");
        settings.put("zonewatch.delivery.poll", "PT24H");
        settings.put("zonewatch.delivery.threads", "2");
        return settings;
    }

    /** After the settings of all tests. */
    @Override
    public int order() {
        return 10;
    }

    @Override
    public void stop() {
        // nothing was started here
    }
}
