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

    /**
     * It did not take the message, or nobody can tell whether it did; worth another attempt.
     *
     * @param after how long it asks to be left alone; null if it did not say
     */
    record NotNow(String why, Duration after) implements Answer {

        private static final Duration LONGEST = Duration.ofHours(6);

        public NotNow(String why) {
            this(why, null);
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

    /** Whoever was called has not answered: nobody can tell whether the message was taken. Others on the channel may well answer. */
    record Unanswered(String why) implements Answer {}

    /** The channel itself is out of order, for whomever the message is. */
    record Down(String why) implements Answer {}
}
