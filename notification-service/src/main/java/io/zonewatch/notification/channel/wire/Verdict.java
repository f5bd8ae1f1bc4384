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
        NOT_NOW,
        /** It was sent, and nobody can tell whether it was taken. */
        UNCLEAR,
        /** Nobody was reached, and nothing was sent. */
        UNREACHED
    }

    /** A verdict without a wait. */
    public static Verdict of(Meaning meaning, String said) {
        return new Verdict(meaning, said, null);
    }

    /** What it means that nobody answered. */
    public static Verdict of(Unreachable met) {
        return met.wasSent() ? unclear(met.getMessage()) : of(Meaning.UNREACHED, met.getMessage());
    }

    /** Nobody can tell whether it was taken, and that is said. */
    public static Verdict unclear(String met) {
        return of(Meaning.UNCLEAR, met + ", may have been taken");
    }

    /** The same as a channel answers whose receivers cannot tell a repetition. */
    public Answer answer() {
        return switch (meaning) {
            case TAKEN -> new Answer.Accepted(said);
            case THROTTLED, NOT_NOW -> new Answer.NotNow(said, after);
            case REFUSED, GONE -> new Answer.Refused(said);
            case UNCLEAR -> new Answer.Unconfirmed(said);
            case UNREACHED -> new Answer.Unreached(said);
        };
    }
}
