package io.zonewatch.local.demo;

import io.zonewatch.local.api.Api;
import io.zonewatch.local.api.Patience;
import io.zonewatch.local.clock.SuiteClock;
import io.zonewatch.local.command.Screen;
import io.zonewatch.local.command.Trouble;
import io.zonewatch.local.installation.Installation;
import io.zonewatch.local.installation.Ports;
import io.zonewatch.reporting.ReportingZone;

/** The demonstration from the first request to the last table. */
public final class Demo {

    private final Pack pack;
    private final Api api;
    private final SuiteClock clock;
    private final Actors actors;
    private final Screen screen;

    /** On the suite behind the ports. */
    public Demo(Installation installation, Ports ports, Screen screen) {
        this.pack = Pack.read(installation.pack());
        this.api = new Api(ports, Patience.USUAL);
        this.clock = new SuiteClock(ports);
        this.actors = new Actors(installation.signingKey());
        this.screen = screen;
    }

    /** Loads, plays, and returns the tables. Run again, it changes nothing and returns the same. */
    public String run() {
        clock.requireSimulated();
        clock.rest();
        var loading = new Loading(pack, api, clock, actors.administrator(), screen);
        if (!loading.hasBegun() && clock.now().isAfter(Script.BEGIN)) {
            throw new Trouble("the clock shows " + clock.now() + " and nothing of the plan pack is here."
                    + " The demonstration begins at " + Script.BEGIN + ": start over with ./zonewatch up --fresh.");
        }
        loading.load();
        new Play(pack, api, clock, actors, loading, screen).play(Script.of(pack));
        screen.say("played to " + Script.END.atZone(ReportingZone.ID).toOffsetDateTime());
        return new Tables(pack, api, actors.administrator()).text();
    }
}
