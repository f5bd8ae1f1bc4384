package io.zonewatch.notification.silence;

import java.time.Instant;

/** Something that keeps reminders back for a time. They are not lost: what is still asked for when it ends leaves then. */
public sealed interface Hold permits Silence, Snooze {

    /** First moment, by the business clock. */
    Instant from();

    /** First moment after it. */
    Instant until();

    /** Why, in the words of whoever asked for it. */
    String reason();

    /** Whether it is about this line, whenever. */
    boolean concerns(Line line);

    /** Whether it keeps the line back at a moment. */
    default boolean covers(Line line, Instant moment) {
        return !moment.isBefore(from()) && moment.isBefore(until()) && concerns(line);
    }
}
