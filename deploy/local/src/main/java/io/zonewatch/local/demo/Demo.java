package io.zonewatch.local.demo;

import io.zonewatch.local.api.Api;
import io.zonewatch.local.api.Patience;
import io.zonewatch.local.command.Screen;
import io.zonewatch.local.command.Trouble;
import io.zonewatch.local.installation.Installation;
import io.zonewatch.local.installation.Ports;
import io.zonewatch.reporting.ReportingZone;

/** The demonstration from the first request to the last table. */
public final class Demo {

    private final Pack pack;
    private final Api api;
    private final Absences absences;
    private final Actors actors;
    private final Screen screen;

    /** On the suite behind the ports. */
    public Demo(Installation installation, Ports ports, Screen screen) {
        this.pack = Pack.read(installation.pack());
        this.api = new Api(ports, Patience.USUAL);
        this.absences = new Absences(installation, ports);
        this.actors = new Actors(installation.signingKey());
        this.screen = screen;
    }

    /** Loads, plays, and returns the tables. Run again, it changes nothing and returns the same. */
    public String run() {
        var clock = absences.clock();
        clock.requireSimulated();
        clock.rest();
        var loading = new Loading(pack, api, actors, screen);
        if (!loading.hasBegun() && clock.now().isAfter(Script.BEGIN)) {
            throw new Trouble("the clock shows " + clock.now() + " and nothing of the plan pack is here."
                    + " The demonstration begins at " + Script.BEGIN + ": start over with ./zonewatch up --fresh.");
        }
        if (absences.areAny()) {
            screen.say("an earlier run was interrupted during the outage; it goes on");
        } else {
            loading.load(clock);
        }
        new Play(pack, api, absences, actors, loading, screen).play(Script.of(pack));
        screen.say("played to " + Script.END.atZone(ReportingZone.ID).toOffsetDateTime());
        return new Tables(pack, api, actors.administrator()).print();
    }
}
