package io.zonewatch.notification.ladder;

/** Which texts there are; a step may name no other. */
public interface KnownTexts {

    /** Whether there is a text of that code. */
    boolean knows(String code);
}
