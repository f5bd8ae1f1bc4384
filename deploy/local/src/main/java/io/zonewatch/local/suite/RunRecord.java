package io.zonewatch.local.suite;

import io.zonewatch.local.command.Screen;
import io.zonewatch.local.installation.Installation;
import io.zonewatch.local.installation.Ports;
import io.zonewatch.local.installation.Running;
import io.zonewatch.local.supervise.Supervised;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The file that tells the other commands where the programs of this run are now. A disk that refuses it is told, and stops
 * nothing: the suite itself runs without the file.
 */
final class RunRecord {

    private final Path file;
    private final Ports ports;
    private final Screen screen;
    private boolean ended;

    RunRecord(Installation installation, Ports ports, Screen screen) {
        this.file = installation.running();
        this.ports = ports;
        this.screen = screen;
    }

    /** Writes which of the programs run now, under which process ids; nothing any more once the run has ended. */
    synchronized void write(Supplier<List<Supervised>> programs) {
        if (ended) {
            return;
        }
        var running = programs.get().stream()
                .filter(program -> program.pid().isPresent())
                .collect(Collectors.toMap(
                        Supervised::name, program -> program.pid().orElse(0)));
        try {
            new Running(ProcessHandle.current().pid(), ports.chosen(), running).write(file);
        } catch (IOException e) {
            screen.say("cannot write " + file + ": " + e.getMessage());
        }
    }

    /** From now on it stays as it is, whatever becomes of the programs. */
    synchronized void end() {
        ended = true;
    }

    /** Takes the file away: nothing runs. */
    synchronized void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            screen.say("cannot delete " + file + ": " + e.getMessage());
        }
    }
}
