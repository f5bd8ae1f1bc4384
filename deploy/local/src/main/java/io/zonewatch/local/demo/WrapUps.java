package io.zonewatch.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonewatch.local.api.Api;
import io.zonewatch.local.installation.Service;

/** Wraps up quarters and years: the figures that follow from what was accepted, invented words, the leader's signature, the submission. */
final class WrapUps {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Pack pack;
    private final Api api;
    private final Actors actors;

    WrapUps(Pack pack, Api api, Actors actors) {
        this.pack = pack;
        this.api = api;
        this.actors = actors;
    }

    /** @param key under which it is done at most once */
    void wrapUp(Action.WrapUp action, String key) {
        var path = "/obligations/" + action.obligation();
        var statistician = actors.statistician(action.sub(), action.by());
        var report = JSON.objectNode();
        report.set("cells", cells(path, statistician));
        report.set("narrative", narrative(action));
        var draft = api.put(Service.INDICATOR, path + "/draft", statistician, report)
                .orTrouble()
                .body();
        var signing = JSON.objectNode().put("content", draft.path("content").asText());
        var leader = actors.leader(action.leader(), action.by());
        api.post(Service.INDICATOR, path + "/signature", leader, key + "/signature", signing)
                .orTrouble();
        api.post(Service.INDICATOR, path + "/submissions", statistician, key, report)
                .orTrouble();
    }

    private ArrayNode cells(String path, String statistician) {
        var cells = JSON.arrayNode();
        api.get(Service.INDICATOR, path + "/precomputed", statistician)
                .orTrouble()
                .body()
                .path("items")
                .forEach(figure -> {
                    var cell = cells.addObject();
                    cell.set("indicator", figure.path("indicator"));
                    cell.set("part", figure.path("part"));
                    cell.set("figure", figure.path("figure"));
                });
        return cells;
    }

    /** An answer to everything that is compulsory. */
    private ArrayNode narrative(Action.WrapUp action) {
        var narrative = JSON.arrayNode();
        pack.forms().get(action.form()).path("narrative").forEach(section -> section.path("asks")
                .forEach(ask -> {
                    if (ask.path("compulsory").asBoolean()) {
                        answer(narrative.addObject(), section, ask, action);
                    }
                }));
        return narrative;
    }

    private static void answer(ObjectNode passage, JsonNode section, JsonNode ask, Action.WrapUp action) {
        passage.set("section", section.path("code"));
        passage.set("aspect", ask.path("aspect"));
        if (ask.path("aspect").asText().equals("SELF_SCORE")) {
            passage.put("score", action.score());
        } else {
            passage.put("text", action.words());
        }
    }
}
