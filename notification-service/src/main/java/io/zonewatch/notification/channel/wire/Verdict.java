package io.zonewatch.notification.channel.wire;

import io.zonewatch.notification.delivery.Answer;
import java.time.Duration;

/**
 * What a reply means.
 *
 * @param said code of the receiver's, as it is kept and shown
 * @param after how long to wait, or null if nothing was said about it
 */
public record Verdict(Meaning meaning, String said, Duration after) {

    /** What replies can mean. */
    public enum Meaning {
        /** The message was taken. */
        TAKEN,
        /** Too many messages for now. */
        THROTTLED,
        /** This message will never be taken. */
        REFUSED,
        /** Whoever was called is no more, for any message. */
        GONE,
        /** Not taken this time. */
        NOT_NOW
    }

    /** A verdict without a wait. */
    public static Verdict of(Meaning meaning, String said) {
        return new Verdict(meaning, said, null);
    }

    /** The same as a channel answers. */
    public Answer answer() {
        return switch (meaning) {
            case TAKEN -> new Answer.Accepted(said);
            case THROTTLED, NOT_NOW -> new Answer.NotNow(said, after);
            case REFUSED, GONE -> new Answer.Refused(said);
        };
    }
}
