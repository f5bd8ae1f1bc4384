package io.zonewatch.chassis.event;

/** A place between two effects where a process may die; fault tests end the process there, production passes by. */
@FunctionalInterface
public interface Checkpoint {

    /** Passes every place. */
    Checkpoint NONE = place -> {};

    /** The places at which a crash must lose and double nothing. */
    enum Place {
        RELAY_ROWS_READ,
        RELAY_RECORDS_SENT,
        RELAY_BROKER_ACKNOWLEDGED,
        RELAY_ROWS_MARKED,
        CONSUMER_RECORDS_POLLED,
        CONSUMER_EFFECT_APPLIED,
        CONSUMER_EFFECT_COMMITTED,
        CONSUMER_OFFSETS_COMMITTED,
        CONSUMER_LETTER_WRITTEN,
        CONSUMER_LETTER_COMMITTED
    }

    /** Called when the place is reached. */
    void reached(Place place);
}
