package io.zonewatch.notification.link;

/** What became of opening a link. */
public sealed interface Opened {

    /**
     * It is ours and in time.
     *
     * @param subject what it is about
     */
    record Valid(String subject) implements Opened {}

    /**
     * It was ours, and its time is over.
     *
     * @param subject what it was about
     */
    record Expired(String subject) implements Opened {}

    /** It was not made by us, or not for this. */
    record NotOurs() implements Opened {}
}
