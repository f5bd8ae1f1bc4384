package io.zonewatch.notification.ladder;

/** Which kinds of news are told; a ladder of any other would never be climbed. */
public interface KnownNews {

    /** Whether a ladder of that form tells a kind of news. */
    boolean knows(String form);
}
