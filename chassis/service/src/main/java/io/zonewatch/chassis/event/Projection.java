package io.zonewatch.chassis.event;

import java.util.List;
import java.util.Set;

/**
 * A read model kept from topics. Applying and clearing run in a transaction of the chassis; neither may have an effect
 * outside the read model, so that it can be rebuilt at any time and equals the original.
 */
public interface Projection {

    /** Names the read model; part of its consumer group. */
    String name();

    /** The topics it is built from. */
    List<String> topics();

    /**
     * The types of events it is built from; all others on its topics are passed over ({@link PassedOver}). Where a type is added the read
     * model takes another {@link #name()} and is begun anew: what was passed over is not given again, and a replica of the version before
     * goes on passing it over.
     */
    Set<String> types();

    /**
     * Whether its topics hold personal data. They must be state topics, erased by tombstones and compaction; then no copy of a
     * record is kept elsewhere, neither in the dead letters nor in logs.
     */
    default boolean personal() {
        return false;
    }

    /**
     * Applies one event of its types. On state topics a {@link IncomingEvent#sequence()} lower than or equal to the known one is
     * skipped.
     *
     * @throws UnreadableEvent if it can never be applied
     */
    void apply(IncomingEvent event);

    /** The key's state was erased on a compacted topic. */
    default void tombstone(String topic, String key) {
        throw new UnreadableEvent("tombstones are not expected on " + topic);
    }

    /**
     * A record of the key was put aside, and what the read model says of the key may be outdated until a later one is applied. Called
     * in the transaction that puts it aside, each time that a rebuild comes by it, too.
     */
    default void putAside(String topic, String key) {}

    /**
     * An event that had been put aside was replayed, while a later record of its key is put aside still: what the read model says of the key may be
     * outdated if it says what the event does. Called in the transaction of the replay, after {@link #apply}.
     */
    default void stillPutAside(IncomingEvent replayed) {}

    /** Empties the read model, before it is rebuilt. */
    void clear();
}
