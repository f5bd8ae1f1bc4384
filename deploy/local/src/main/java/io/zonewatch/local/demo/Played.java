package io.zonewatch.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.zonewatch.local.api.Api;
import io.zonewatch.local.command.Trouble;
import io.zonewatch.local.installation.Outages;
import io.zonewatch.local.installation.Service;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What was there when the demonstration began: it tells what was played before. */
final class Played {

    private static final String MERGED = "MERGED";
    private static final String RETURNED = "RETURNED";

    private final Api api;
    private final String token;
    private final Outages outages;
    private final Map<String, JsonNode> obligations = new HashMap<>();

    private Played(Api api, String token, Outages outages) {
        this.api = api;
        this.token = token;
        this.outages = outages;
    }

    static Played read(Api api, String token, Outages outages) {
        var read = new Played(api, token, outages);
        api.list(Service.INDICATOR, "/obligations", token)
                .forEach(
                        obligation -> read.obligations.put(obligation.path("id").asText(), obligation));
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
                    case Action.Merge merge -> merger(merge);
                    case Action.OutageBegins begins -> outage(begins);
                    case Action.OutageEnds ends ->
                        outages.endOf(ends.service().module()).orElse(null);
                    case Action.Submit submit -> submission(submit);
                    case Action.Return back ->
                        moment(submission(back.obligation(), 1).path("decision"), "decidedAt");
                    case Action.WrapUp wrapUp -> moment(obligation(wrapUp.obligation()), "submittedAt");
                    case Action.Accept accept -> acceptance(accept);
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

    private Instant merger(Action.Merge merge) {
        var unit = api.get(Service.REGISTRY, "/units/" + merge.unit(), token).orTrouble();
        return unit.body().path("status").asText().equals(MERGED) ? merge.at() : null;
    }

    /** It lasts still, or it ended when it should. */
    private Instant outage(Action.OutageBegins begins) {
        var program = begins.service().module();
        var ended = outages.endOf(program);
        return outages.isOn(program) || ended.equals(Optional.of(begins.until())) ? begins.at() : null;
    }

    /** The obligation tells of its only revision; of several, each is asked for. */
    private Instant submission(Action.Submit submit) {
        var obligation = obligation(submit.obligation());
        boolean isOnly = obligation.path("revision").asInt() == 1
                && !obligation.path("state").asText().equals(RETURNED);
        return moment(
                isOnly && submit.revision() == 1 ? obligation : submission(submit.obligation(), submit.revision()),
                "submittedAt");
    }

    /** Of what somebody has corrected since, the obligation tells when the correction was accepted. */
    private Instant acceptance(Action.Accept accept) {
        var obligation = obligation(accept.obligation());
        return obligation.path("revision").asInt() == accept.revision()
                ? moment(obligation, "acceptedAt")
                : moment(submission(accept.obligation(), accept.revision()).path("decision"), "decidedAt");
    }

    private JsonNode submission(String obligation, int revision) {
        for (var submission : api.get(Service.INDICATOR, "/obligations/" + obligation + "/submissions", token)
                .orTrouble()
                .body()
                .path("items")) {
            if (submission.path("revision").asInt() == revision) {
                return submission;
            }
        }
        return MissingNode.getInstance();
    }

    private JsonNode obligation(String id) {
        return obligations.getOrDefault(id, MissingNode.getInstance());
    }

    private static Instant moment(JsonNode node, String member) {
        var text = node.path(member);
        return text.isTextual() ? OffsetDateTime.parse(text.asText()).toInstant() : null;
    }
}
