package io.zonewatch.local.clock;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;

/**
 * What one service says about its work (its quiescence answer).
 *
 * @param service its name
 * @param quiet nothing waits, nothing is due
 * @param outbox events not yet sent
 * @param lag records not yet taken
 * @param due ticks whose time has come
 * @param activity grows with everything sent and taken
 * @param nextDue when its next tick falls due, or null
 * @param now its business time
 */
record Look(
        String service, boolean quiet, long outbox, long lag, int due, long activity, Instant nextDue, Instant now) {

    static Look of(JsonNode answer) {
        return new Look(
                answer.path("service").asText(),
                answer.path("quiet").asBoolean(),
                answer.path("outbox").asLong(),
                answer.path("lag").asLong(),
                answer.path("due").asInt(),
                answer.path("activity").asLong(),
                answer.path("nextDue").isTextual() ? instant(answer.path("nextDue")) : null,
                instant(answer.path("now")));
    }

    /** At rest; a tick that fell due between two parts of the answer is work, too. */
    boolean rests() {
        return quiet && (nextDue == null || nextDue.isAfter(now));
    }

    /** What it still has to do, for people. */
    String work() {
        return String.format(Locale.ROOT, "%s (%d to send, %d to take, %d ticks due)", service, outbox, lag, due);
    }

    private static Instant instant(JsonNode text) {
        return OffsetDateTime.parse(text.asText()).toInstant();
    }
}
