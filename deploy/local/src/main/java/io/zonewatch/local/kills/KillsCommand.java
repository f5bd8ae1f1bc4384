package io.zonewatch.local.kills;

import io.zonewatch.local.command.Options;
import io.zonewatch.local.command.Screen;
import io.zonewatch.local.command.Trouble;
import io.zonewatch.local.demo.Demo;
import io.zonewatch.local.installation.Installation;
import io.zonewatch.local.installation.Ports;
import io.zonewatch.local.suite.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * {@code bench kills [--seed N]}: plays the demonstration undisturbed and again while programs are killed, each from nothing
 * in a state folder of its own, and compares the tables byte for byte.
 */
public final class KillsCommand {

    private static final long USUAL_SEED = 20_160_101L;

    private KillsCommand() {}

    /**
     * Runs both.
     *
     * @throws Trouble if the tables differ, with the two files to compare
     */
    public static void run(List<String> arguments) throws IOException {
        long seed = Options.parse(arguments, new Options.Accepted(Set.of(), Set.of("--seed"), 0))
                .number("--seed", USUAL_SEED);
        var project = Installation.here();
        var folder = project.state().resolve("kills");
        var installation = new Installation(project.project(), folder);
        var screen = new Screen(System.err);
        var undisturbed = folder.resolve("undisturbed.txt");
        var disturbed = folder.resolve("disturbed.txt");

        screen.say("first undisturbed");
        play(installation, screen, undisturbed, null);
        screen.say("now with kills, seed " + seed);
        int kills = play(installation, screen, disturbed, seed);
        if (Files.mismatch(undisturbed, disturbed) >= 0) {
            throw new Trouble("the tables differ after " + kills + " kills (seed " + seed + "): compare " + undisturbed
                    + " and " + disturbed + ".");
        }
        screen.say("the tables are the same after " + kills + " kills (seed " + seed + ")");
    }

    private static int play(Installation installation, Screen screen, Path tables, Long seed) throws IOException {
        try (var session = Session.fresh(installation, screen)) {
            var demo = new Demo(installation, Ports.from(System.getenv()), screen);
            if (seed == null) {
                Files.writeString(tables, demo.run());
                return 0;
            }
            try (var killer = new Killer(session.programs(), seed, screen)) {
                Files.writeString(tables, demo.run());
                return killer.stop();
            }
        }
    }
}
