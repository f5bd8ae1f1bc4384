package io.zonewatch.local.clock;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
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
 * @param ticks names of those whose time has come
 * @param retried what waits for real time
 */
record Look(
        String service,
        boolean quiet,
        long outbox,
        long lag,
        int due,
        long activity,
        Instant nextDue,
        Instant now,
        List<String> ticks,
        List<Retried> retried) {

    static Look of(JsonNode answer) {
        var service = answer.path("service").asText();
        var ticks = new ArrayList<String>();
        answer.path("ticks").forEach(tick -> ticks.add(tick.asText()));
        var retried = new ArrayList<Retried>();
        answer.path("waiting").forEach(each -> retried.add(Retried.of(service, each)));
        return new Look(
                service,
                answer.path("quiet").asBoolean(),
                answer.path("outbox").asLong(),
                answer.path("lag").asLong(),
                answer.path("due").asInt(),
                answer.path("activity").asLong(),
                answer.path("nextDue").isTextual() ? instant(answer.path("nextDue")) : null,
                instant(answer.path("now")),
                List.copyOf(ticks),
                List.copyOf(retried));
    }

    /** At rest; a tick that fell due between two parts of the answer is work, too. */
    boolean rests() {
        return quiet && (nextDue == null || nextDue.isAfter(now));
    }

    /** What it still has to do, for people. */
    String work() {
        return String.format(
                Locale.ROOT,
                "%s (%d events to send, %d to take, %d ticks due%s)",
                service,
                outbox,
                lag,
                due,
                ticks.isEmpty() ? "" : ": " + String.join(", ", ticks));
    }

    private static Instant instant(JsonNode text) {
        return OffsetDateTime.parse(text.asText()).toInstant();
    }
}
