package io.zonewatch.chassis.event;

/** Runs work in a transaction of its own: all of it is kept, or none. */
@FunctionalInterface
public interface Transactions {

    /** Commits when the work returns, rolls back when it throws. */
    void run(Runnable work);
}
