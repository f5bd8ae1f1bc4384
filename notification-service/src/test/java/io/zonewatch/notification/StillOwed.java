package io.zonewatch.notification;

import io.zonewatch.notification.Broker.Sent;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What scenarios have left owed. Every later advance of the clock would let it climb its ladder and send its mails, so that each test cost what all
 * before it have begun.
 */
final class StillOwed {

    private static final Map<String, Sent> ACCEPTANCES = new ConcurrentHashMap<>();

    private StillOwed() {}

    /** Notes that an obligation was told, and what would tell its acceptance. */
    static void note(Sent acceptance) {
        ACCEPTANCES.put(acceptance.key(), acceptance);
    }

    /** Tells that everything is accepted. */
    static void accept() {
        List<Sent> all = List.copyOf(ACCEPTANCES.values());
        ACCEPTANCES.clear();
        Broker.sendTogether(all);
    }
}
