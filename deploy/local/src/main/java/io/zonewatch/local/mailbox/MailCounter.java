package io.zonewatch.local.mailbox;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Keeps nothing of a message but that it came, and that in memory: so a bench measures the sender and no disk. */
public final class MailCounter implements MailKeeper {

    private final Set<String> ids = ConcurrentHashMap.newKeySet();
    private final Duration takes;

    /**
     * A counter of messages.
     *
     * @param takes how long it takes for each of them, beside which it takes those of other lines
     */
    public MailCounter(Duration takes) {
        this.takes = takes;
    }

    @Override
    public String keep(byte[] message) {
        var id = MailStore.id(message);
        LockSupport.parkNanos(takes.toNanos());
        ids.add(id);
        return id;
    }

    /** How many have come; one that came twice, by its Message-ID, is one. */
    public int arrived() {
        return ids.size();
    }
}
