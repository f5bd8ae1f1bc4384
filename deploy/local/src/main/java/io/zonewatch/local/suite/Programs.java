package io.zonewatch.local.suite;

import io.zonewatch.embedded.Program;
import io.zonewatch.local.command.Screen;
import io.zonewatch.local.command.Trouble;
import io.zonewatch.local.installation.Installation;
import io.zonewatch.local.installation.Outages;
import io.zonewatch.local.supervise.Supervised;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Programs that are kept running until they are stopped together. */
final class Programs {

    private final Path logs;
    private final Outages outages;
    private final Screen screen;
    private final Supervised.Listener listener;
    private final List<Supervised> programs = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    /**
     * None yet.
     *
     * @param installation has a folder of one log for each, and of the one before
     */
    Programs(Installation installation, Screen screen, Supervised.Listener listener) {
        this.logs = installation.logs();
        this.outages = installation.outages();
        this.screen = screen;
        this.listener = listener;
    }

    /**
     * Starts one more and returns when it serves.
     *
     * @throws Trouble if they are being stopped
     * @throws IOException if it cannot be started, or the disk refuses
     */
    void start(Program program) throws IOException {
        var log = logs.resolve(program.name() + ".log");
        if (Files.exists(log)) {
            Files.move(log, logs.resolve(program.name() + ".previous.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        var supervised = new Supervised(program, log, screen, listener, () -> outages.isOn(program.name()));
        programs.add(supervised);
        if (closed) {
            throw new Trouble("the suite is being stopped");
        }
        supervised.start();
    }

    /** Lets no other program start. */
    void close() {
        closed = true;
    }

    /** All of them, in the order of their starts. */
    List<Supervised> all() {
        return List.copyOf(programs);
    }

    /** Ends all of them at the same time, by force when the patience is over. */
    void stop(Duration patience) {
        if (programs.isEmpty()) {
            return;
        }
        screen.say("stopping " + programs.stream().map(Supervised::name).collect(Collectors.joining(", ")));
        var stopping = new Together(screen);
        for (var program : programs) {
            stopping.and(program.name(), () -> {
                program.stop(patience);
                return null;
            });
        }
        stopping.await();
    }
}
