package io.zonewatch.testing.hostile;

import io.zonewatch.testing.Patience;
import java.net.URI;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Waits until the service has come to rest, so that what changes afterwards was changed by a request. */
final class Rest {

    private static final Asked LOOK = new Asked("GET", "/q/zonewatch/quiescence", Map.of(), null);
    private static final Pattern ACTIVITY = Pattern.compile("\"activity\":(\\d+)");

    private final Wire management;

    Rest(URI management) {
        this.management = Wire.to(management);
    }

    void untilQuiet() {
        Patience.awaitRest(() -> management.send(LOOK).body(), look -> look.contains("\"quiet\":true"), Rest::activity);
    }

    private static String activity(String look) {
        Matcher found = ACTIVITY.matcher(look);
        return found.find() ? found.group(1) : look;
    }
}
