package io.zonewatch.local.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonewatch.local.api.Api;
import io.zonewatch.local.installation.Service;

/** What people do with one request: submit, return, accept, and tell the registry what became of a zone. Each is done at most once under its key. */
final class Doings {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String REMARK = "SYNTHETIC 合成数据";
    private static final String UNEXPLAINED = "report-unexplained";

    private final Api api;
    private final Actors actors;

    Doings(Api api, Actors actors) {
        this.api = api;
        this.actors = actors;
    }

    /** Invented figures may be unusual: what needs an explanation gets one that says so. */
    void submit(Action.Submit submit, String key) {
        var path = "/obligations/" + submit.obligation() + "/submissions";
        var token = actors.statistician(submit.sub(), submit.by());
        var body = body(submit);
        var answer = api.post(Service.INDICATOR, path, token, key, body);
        if (answer.problem().equals(UNEXPLAINED)) {
            var explanations = body.putArray("explanations");
            for (var warning : answer.body().path("errors")) {
                var explanation = explanations.addObject();
                explanation.set("indicator", warning.path("indicator"));
                explanation.set("part", warning.path("part"));
                explanation.set("rule", warning.path("code"));
                explanation.put("text", REMARK);
            }
            answer = api.post(Service.INDICATOR, path, token, key, body);
        }
        answer.orTrouble();
    }

    private static ObjectNode body(Action.Submit submit) {
        var body = JSON.objectNode();
        var cells = body.putArray("cells");
        for (var cell : submit.cells()) {
            var node = cells.addObject();
            node.put("indicator", cell.indicator());
            node.put("part", cell.part());
            node.putObject("figure").put("status", "REPORTED").put("value", cell.value());
        }
        return body.put("remark", REMARK);
    }

    /** The reviewer says which figure is wrong. */
    void giveBack(Action.Return back, String key) {
        var body = JSON.objectNode();
        body.putArray("reasons").addObject().put("indicator", back.indicator()).put("text", back.words());
        decide(back.obligation(), 1, "return", back.sub(), key, body);
    }

    void accept(Action.Accept accept, String key) {
        decide(accept.obligation(), accept.revision(), "acceptance", accept.sub(), key, JSON.objectNode());
    }

    private void decide(String obligation, int revision, String decision, String sub, String key, ObjectNode body) {
        var path = "/obligations/" + obligation + "/submissions/" + revision + "/" + decision;
        api.post(Service.INDICATOR, path, actors.reviewer(sub), key, body).orTrouble();
    }

    /** The registry is told. */
    void merge(Action.Merge merge, String key) {
        var path = "/units/" + merge.unit();
        var tag = api.get(Service.REGISTRY, path, actors.administrator())
                .orTrouble()
                .tag();
        api.change(Service.REGISTRY, path + "/mergers", actors.administrator(), key, tag, merge.body())
                .orTrouble();
    }
}
