package io.zonewatch.notification.delivery;

import java.time.Duration;

/** What became of handing a message over. No answer quotes an address: answers are kept and shown. */
public sealed interface Answer {

    /**
     * The recipient's side has taken it and answers for it from now on.
     *
     * @param reply what it said, such as {@code SMTP 250}
     */
    record Accepted(String reply) implements Answer {}

    /** It will never take the message. */
    record Refused(String why) implements Answer {}

    /** Whether the message may have arrived for all that. */
    default boolean mayHaveBeenTaken() {
        return false;
    }

    /**
     * It did not take the message; worth another attempt.
     *
     * @param after how long it asks to be left alone; null if it did not say
     * @param mayHaveBeenTaken whether nobody can tell, and the receiver drops what it has had already
     */
    record NotNow(String why, Duration after, boolean mayHaveBeenTaken) implements Answer {

        private static final Duration LONGEST = Duration.ofHours(6);

        public NotNow(String why) {
            this(why, null);
        }

        /** One that has surely not been taken. */
        public NotNow(String why, Duration after) {
            this(why, after, false);
        }

        /** How long somebody is left alone who asks for a while. */
        public static Duration granted(Duration asked) {
            return asked.compareTo(LONGEST) < 0 ? asked : LONGEST;
        }
    }

    /**
     * Nobody was called: who would have been is left alone for a while, takes no more for now, or there was no time. It is no attempt.
     *
     * @param after when that may be over, or null if nobody knows
     */
    record Untried(String why, Duration after) implements Answer {}

    /** Whoever was to be called was not reached, so nothing was sent. Others on the channel may well be. */
    record Unreached(String why) implements Answer {}

    /**
     * The message was sent, and nobody has said whether it was taken; its receiver cannot tell a repetition. It is worth few more attempts: each may say it once
     * more.
     */
    record Unconfirmed(String why) implements Answer {

        @Override
        public boolean mayHaveBeenTaken() {
            return true;
        }
    }

    /**
     * The channel itself is out of order, for whomever the message is.
     *
     * @param mayHaveBeenTaken whether that was met while the message was handed over
     */
    record Down(String why, boolean mayHaveBeenTaken) implements Answer {

        /** One at which nothing was handed over. */
        public Down(String why) {
            this(why, false);
        }
    }
}
