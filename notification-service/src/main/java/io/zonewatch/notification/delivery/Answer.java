package io.zonewatch.notification.delivery;

/** What the recipient's side said to a message. */
sealed interface Answer {

    /** It has taken the message and answers for it from now on. */
    record Accepted() implements Answer {}

    /** It will never take the message. */
    record Refused(String why) implements Answer {}

    /** It did not take the message, or nobody can tell whether it did; worth another attempt. */
    record NotNow(String why) implements Answer {}
}
