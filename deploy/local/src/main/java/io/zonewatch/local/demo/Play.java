package io.zonewatch.local.demo;

import io.zonewatch.local.api.Api;
import io.zonewatch.local.command.Screen;
import io.zonewatch.reporting.ReportingZone;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;

/** Plays the script on the simulated clock. */
final class Play {

    private final Api api;
    private final Absences absences;
    private final Actors actors;
    private final Loading loading;
    private final Doings doings;
    private final WrapUps wrapUps;
    private final Screen screen;
    private int submitted;
    private int accepted;
    private int recognised;

    Play(Pack pack, Api api, Absences absences, Actors actors, Loading loading, Screen screen) {
        this.api = api;
        this.absences = absences;
        this.actors = actors;
        this.loading = loading;
        this.doings = new Doings(api, actors);
        this.wrapUps = new WrapUps(pack, api, actors);
        this.screen = screen;
    }

    /** Does everything at its moment, except what an earlier run has done; then goes on to the end. */
    void play(Script script) {
        absences.clock().rest();
        var began = absences.clock().now();
        var before = Played.read(api, actors.administrator(), absences.outages());
        Instant reached = null;
        var month = YearMonth.from(Script.BEGIN.atZone(ReportingZone.ID));
        for (var action : script.actions()) {
            month = tellMonths(month, action.at());
            if (before.show(action, began)) {
                recognised++;
                continue;
            }
            if (!action.at().equals(reached)) {
                absences.clock().advanceTo(action.at());
                reached = action.at();
            }
            perform(action);
        }
        absences.clock().advanceTo(Script.END);
        tellMonths(month, Script.END);
    }

    private void perform(Action action) {
        var key = "demo/" + action.name();
        switch (action) {
            case Action.PublishCalendar calendar -> loading.calendar(calendar.year());
            case Action.Merge merge -> {
                doings.merge(merge, key);
                screen.say(merge.unit() + " has gone into "
                        + merge.body().path("into").asText());
            }
            case Action.OutageBegins begins -> {
                absences.begin(begins.service());
                screen.say(begins.service().module() + " is away until " + local(begins.until()));
            }
            case Action.OutageEnds ends -> {
                absences.end(ends.service(), ends.at());
                screen.say(ends.service().module() + " is back and has caught up");
            }
            case Action.Submit submit -> {
                doings.submit(submit, key);
                submitted++;
            }
            case Action.WrapUp wrapUp -> {
                wrapUps.wrapUp(wrapUp, key);
                submitted++;
            }
            case Action.Return back -> doings.giveBack(back, key);
            case Action.Accept accept -> {
                doings.accept(accept, key);
                accepted++;
            }
        }
    }

    private static OffsetDateTime local(Instant moment) {
        return moment.atZone(ReportingZone.ID).toOffsetDateTime();
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
