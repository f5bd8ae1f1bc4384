package io.zonewatch.notification.ladder;

/** Which kinds of news a feature tells; a ladder of any other would never be climbed. Beans of this type are asked together. */
public interface KnownNews {

    /** Whether a ladder of that form tells a kind of news. */
    boolean knows(String form);
}
