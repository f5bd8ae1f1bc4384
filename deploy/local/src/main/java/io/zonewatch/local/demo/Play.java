package io.zonewatch.local.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonewatch.local.api.Api;
import io.zonewatch.local.clock.SuiteClock;
import io.zonewatch.local.command.Screen;
import io.zonewatch.local.installation.Service;
import io.zonewatch.reporting.ReportingZone;
import java.time.Instant;
import java.time.YearMonth;

/** Plays the script on the simulated clock. */
final class Play {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String REMARK = "SYNTHETIC 合成数据";
    private static final String UNEXPLAINED = "report-unexplained";
    private static final int REVISION = 1;

    private final Api api;
    private final SuiteClock clock;
    private final Actors actors;
    private final Loading loading;
    private final WrapUps wrapUps;
    private final Screen screen;
    private int submitted;
    private int accepted;
    private int recognised;

    Play(Pack pack, Api api, SuiteClock clock, Actors actors, Loading loading, Screen screen) {
        this.api = api;
        this.clock = clock;
        this.actors = actors;
        this.loading = loading;
        this.wrapUps = new WrapUps(pack, api, actors);
        this.screen = screen;
    }

    /** Does everything at its moment, except what an earlier run has done; then goes on to the end. */
    void play(Script script) {
        clock.rest();
        var began = clock.now();
        var before = Obligations.read(api, actors.administrator());
        Instant reached = null;
        var month = YearMonth.from(Script.BEGIN.atZone(ReportingZone.ID));
        for (var action : script.actions()) {
            month = tellMonths(month, action.at());
            if (before.show(action, began)) {
                recognised++;
                continue;
            }
            if (!action.at().equals(reached)) {
                clock.advanceTo(action.at());
                reached = action.at();
            }
            perform(action);
        }
        clock.advanceTo(Script.END);
        tellMonths(month, Script.END);
    }

    private void perform(Action action) {
        var key = "demo/" + action.name();
        switch (action) {
            case Action.PublishCalendar calendar -> loading.calendar(calendar.year());
            case Action.Submit submit -> {
                submit(submit, key);
                submitted++;
            }
            case Action.WrapUp wrapUp -> {
                wrapUps.wrapUp(wrapUp, key);
                submitted++;
            }
            case Action.Accept accept -> {
                var path = "/obligations/" + accept.obligation() + "/submissions/" + REVISION + "/acceptance";
                api.post(Service.INDICATOR, path, actors.reviewer(accept.sub()), key, JSON.objectNode())
                        .orTrouble();
                accepted++;
            }
        }
    }

    /** Invented figures may be unusual: what needs an explanation gets one that says so. */
    private void submit(Action.Submit submit, String key) {
        var path = "/obligations/" + submit.obligation() + "/submissions";
        var token = actors.statistician(submit.sub(), submit.unit());
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

    /** One line for every month that has passed when the next action comes. */
    private YearMonth tellMonths(YearMonth month, Instant next) {
        var reached = YearMonth.from(next.atZone(ReportingZone.ID));
        if (!reached.isAfter(month)) {
            return month;
        }
        screen.say(month + (reached.equals(month.plusMonths(1)) ? "" : " to " + reached.minusMonths(1)) + ": "
                + submitted + " reports submitted, " + accepted + " accepted"
                + (recognised == 0 ? "" : ", " + recognised + " done in an earlier run"));
        submitted = 0;
        accepted = 0;
        recognised = 0;
        return reached;
    }
}
