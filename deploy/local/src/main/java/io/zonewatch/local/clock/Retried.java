package io.zonewatch.local.clock;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What a service says of messages that wait for real time, such as the next try of what could not be delivered.
 *
 * @param what the channel
 * @param why what they met, or empty
 * @param until when the first of them is tried again
 */
record Retried(String service, String what, String why, long number, Instant until) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    static Retried of(String service, JsonNode answer) {
        return new Retried(
                service,
                answer.path("what").asText(),
                answer.path("why").asText(),
                answer.path("number").asLong(),
                OffsetDateTime.parse(answer.path("until").asText()).toInstant());
    }

    /** Whether it leaves by the mailbox, which the suite runs itself: when that was killed it is back in a moment. */
    boolean isByMailbox() {
        return what.equals("EMAIL");
    }

    /** For people, with the time on their own watch. */
    String text() {
        return String.format(
                Locale.ROOT,
                "%s: %d by %s%s, tried again from %s",
                service,
                number,
                what,
                why.isEmpty() ? "" : " (" + why + ")",
                TIME.format(until.atZone(ZoneId.systemDefault())));
    }
}
