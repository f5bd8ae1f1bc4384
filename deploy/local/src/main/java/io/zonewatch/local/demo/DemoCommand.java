package io.zonewatch.local.demo;

import io.zonewatch.local.command.Options;
import io.zonewatch.local.command.Screen;
import io.zonewatch.local.command.Trouble;
import io.zonewatch.local.installation.Installation;
import io.zonewatch.local.installation.Ports;
import io.zonewatch.local.installation.RunLock;
import io.zonewatch.local.installation.Running;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** {@code demo}: plays the year 2016 of the plan pack on the running suite and prints the tables. */
public final class DemoCommand {

    private DemoCommand() {}

    /**
     * Progress goes to the error output, the tables to the standard output.
     *
     * @throws Trouble if another terminal is playing it
     * @throws IOException if the disk refuses
     */
    @SuppressWarnings("try") // the lock is there to be closed
    public static void run(List<String> arguments) throws IOException {
        Options.parse(arguments, new Options.Accepted(Set.of(), Set.of(), 0));
        var installation = Installation.here();
        var lock = RunLock.take(installation.state().resolve("demo.lock"));
        if (lock.isEmpty()) {
            throw new Trouble("the demonstration is being played already, in another terminal. Wait for its end.");
        }
        try (var unused = lock.get()) {
            play(installation);
        }
    }

    private static void play(Installation installation) {
        var ports = new Ports(Running.of(installation).ports());
        var tables = new Demo(installation, ports, new Screen(System.err)).run();
        System.out.write(tables.getBytes(StandardCharsets.UTF_8), 0, tables.getBytes(StandardCharsets.UTF_8).length);
        System.out.flush();
    }
}
