package io.zonewatch.notification;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonewatch.embedded.Ports;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Tells the service where {@link Mailbox} will listen, and makes retries quick. A claim holds as long as it does in production: a machine may be slow. */
public final class Mailroom implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.mailer.host", "localhost");
        settings.put("quarkus.mailer.port", Integer.toString(Ports.free()));
        settings.put("zonewatch.delivery.poll", "PT0.1S");
        settings.put("zonewatch.delivery.first-retry", "PT0.2S");
        settings.put("zonewatch.delivery.longest-retry", "PT0.5S");
        settings.put("zonewatch.delivery.unconfirmed", "PT0.2S,PT0.3S");
        settings.put("zonewatch.delivery.breaker.open-for", "PT0.3S");
        settings.put("zonewatch.delivery.breaker.longest", "PT0.6S");
        settings.put("zonewatch.wire.allowed-networks", "127.0.0.0/8");
        settings.put("zonewatch.inbox.poll", "PT0.1S");
        settings.put("zonewatch.secrets.key", Base64.getEncoder().encodeToString(new byte[32]));
        settings.put("zonewatch.links.key", Base64.getEncoder().encodeToString(new byte[32]));
        settings.put("zonewatch.front-end.report", "https://front.example.invalid/reports/{obligation}");
        settings.put("zonewatch.links.base", "https://zonewatch.example.invalid/");
        settings.put("zonewatch.bounces.address", "bounce@mail.example.invalid");
        // scenarios play at any hour
        settings.put("zonewatch.working-hours.only.EMAIL", "false");
        settings.put("zonewatch.working-hours.only.SMS", "false");
        settings.put("zonewatch.tick.every", "PT0.5S");
        settings.put("zonewatch.events.retry-after", "PT0.1S");
        settings.put("zonewatch.audit.seal-every", "off");
        return settings;
    }

    @Override
    public void stop() {
        // nothing was started here
    }
}
