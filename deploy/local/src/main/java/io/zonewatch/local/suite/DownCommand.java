package io.zonewatch.local.suite;

import io.zonewatch.local.command.Options;
import io.zonewatch.local.command.Screen;
import io.zonewatch.local.command.Trouble;
import io.zonewatch.local.installation.Installation;
import io.zonewatch.local.installation.RunLock;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** {@code down}: ends the suite from any terminal. */
public final class DownCommand {

    private static final long PATIENCE_SECONDS = 240;

    private DownCommand() {}

    /**
     * Returns when everything has ended; does nothing if nothing runs.
     *
     * @throws IOException if the disk refuses
     */
    public static void run(List<String> arguments) throws IOException {
        Options.parse(arguments, new Options.Accepted(Set.of(), Set.of(), 0));
        var screen = new Screen(System.out);
        var holder = RunLock.holder(Installation.here().lock());
        var process =
                holder.isPresent() ? ProcessHandle.of(holder.getAsLong()) : java.util.Optional.<ProcessHandle>empty();
        if (process.isEmpty()) {
            screen.show("Nothing runs here.");
            return;
        }
        screen.say("stopping the suite (process " + holder.getAsLong()
                + "); the first time after a build it writes start-up caches, which can take a minute");
        process.get().destroy();
        try {
            process.get().onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            screen.say("stopped");
        } catch (TimeoutException | ExecutionException e) {
            throw new Trouble(
                    "process " + holder.getAsLong() + " has not ended after " + PATIENCE_SECONDS
                            + " s. Look at its terminal, or end it with kill -9 " + holder.getAsLong()
                            + ": its programs end with it and nothing that was stored is lost.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
