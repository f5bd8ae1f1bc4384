package io.zonewatch.notification.ladder;

/** Which units the registry has told of; a ladder may look for people at no other. */
public interface KnownUnits {

    /** Whether there is a unit of that code. */
    boolean knows(String unit);
}
