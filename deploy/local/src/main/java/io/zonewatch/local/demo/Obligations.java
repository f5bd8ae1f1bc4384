package io.zonewatch.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonewatch.local.api.Api;
import io.zonewatch.local.command.Trouble;
import io.zonewatch.local.installation.Service;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;

/** The obligations as they were when the demonstration began: they tell what was played before. */
final class Obligations {

    private final Map<String, JsonNode> byId = new HashMap<>();

    private Obligations() {}

    static Obligations read(Api api, String token) {
        var read = new Obligations();
        api.list(Service.INDICATOR, "/obligations", token)
                .forEach(obligation -> read.byId.put(obligation.path("id").asText(), obligation));
        return read;
    }

    /**
     * Whether the action was played in an earlier run.
     *
     * @param now the business time when that was read
     * @throws Trouble if its moment has passed without it, or with something else
     */
    boolean show(Action action, Instant now) {
        if (action.at().isAfter(now)) {
            return false;
        }
        var done =
                switch (action) {
                    case Action.PublishCalendar unused -> null; // recognised by what it puts
                    case Action.Submit submit -> moment(submit.obligation(), "submittedAt");
                    case Action.WrapUp wrapUp -> moment(wrapUp.obligation(), "submittedAt");
                    case Action.Accept accept -> moment(accept.obligation(), "acceptedAt");
                };
        if (action.at().equals(done)) {
            return true;
        }
        if (done != null || (action.at().isBefore(now) && !(action instanceof Action.PublishCalendar))) {
            throw new Trouble("the clock has passed " + action.at() + ", at which the demonstration plays "
                    + action.name() + ", and that was not played then. Start over with ./zonewatch up --fresh.");
        }
        return false;
    }

    private Instant moment(String obligation, String member) {
        var text = byId.getOrDefault(obligation, com.fasterxml.jackson.databind.node.MissingNode.getInstance())
                .path(member);
        return text.isTextual() ? OffsetDateTime.parse(text.asText()).toInstant() : null;
    }
}
