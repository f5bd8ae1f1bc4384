package io.zonewatch.local.suite;

import io.zonewatch.local.command.Screen;
import io.zonewatch.local.installation.Installation;
import io.zonewatch.local.installation.Ports;
import io.zonewatch.local.installation.RunLock;
import io.zonewatch.local.supervise.Supervised;
import java.io.IOException;
import java.util.List;

/** A run of the suite inside another command, from nothing, on the simulated clock. It ends with the JVM at the latest. */
public final class Session implements AutoCloseable {

    private final Suite suite;
    private final RunLock lock;

    private Session(Suite suite, RunLock lock) {
        this.suite = suite;
        this.lock = lock;
    }

    /**
     * Forgets what the installation held, and starts everything.
     *
     * @throws IOException if the disk refuses
     */
    public static Session fresh(Installation installation, Screen screen) throws IOException {
        return fresh(installation, screen, Suite::captured);
    }

    /**
     * The same, with another mailbox.
     *
     * @param mailboxes opens it
     * @throws IOException if the disk refuses
     */
    public static Session fresh(Installation installation, Screen screen, Suite.Opening mailboxes) throws IOException {
        var lock = UpCommand.lock(installation);
        var ports = Ports.from(System.getenv());
        UpCommand.prepare(installation, ports, true);
        var suite = new Suite(
                installation,
                ports,
                BusinessTime.SIMULATED,
                mailboxes,
                false,
                screen,
                name -> screen.say(name + " cannot be kept running; nothing will move any more"));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(suite::close));
        suite.start();
        return new Session(suite, lock);
    }

    /** Its programs. */
    public List<Supervised> programs() {
        return suite.programs();
    }

    @Override
    public void close() throws IOException {
        suite.close();
        lock.close();
    }
}
