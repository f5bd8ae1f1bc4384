package io.zonewatch.local.mailbox;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps nothing of a message but that it came, and that in memory: so a bench measures the sender and no disk. */
public final class MailCounter implements MailKeeper {

    private final Set<String> ids = ConcurrentHashMap.newKeySet();

    @Override
    public String keep(byte[] message) {
        var id = MailStore.id(message);
        ids.add(id);
        return id;
    }

    /** How many have come; one that came twice, by its Message-ID, is one. */
    public int arrived() {
        return ids.size();
    }
}
