package io.zonewatch.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Something that runs as an operating system process and can be asked whether it is ready to serve. */
public interface Program {

    /** Short name for log files and progress lines, such as {@code kafka}. */
    String name();

    /**
     * Creates what must exist on disk before the first start; does nothing if it is there.
     *
     * @throws IOException if the disk refuses
     */
    void prepare() throws IOException;

    /** The command line. */
    List<String> command();

    /** Environment variables in addition to the inherited ones. */
    default Map<String, String> environment() {
        return Map.of();
    }

    /** Whether it serves now. Returns quickly and never throws because the program is down. */
    boolean isReady();

    /** Asks the process for an orderly end, without waiting for it. */
    default void askToStop(ProcessHandle process) {
        process.destroy();
    }

    /**
     * Starts the process with both outputs appended to one log file.
     *
     * @throws IOException if the command cannot be run
     */
    default Process start(Path log) throws IOException {
        return builder(command(), log).start();
    }

    /**
     * Like {@link #start}, but the process dies with this JVM, even when this JVM is killed: a watcher beside it holds the
     * other end of a pipe that only this JVM can close. The process is the program itself, so killing it is a real crash.
     *
     * @throws IOException if the command cannot be run
     */
    default Process startTethered(Path log) throws IOException {
        var script = "exec 3<&0; (cat <&3 >/dev/null; kill -9 $$ 2>/dev/null) & exec 3<&-; exec \"$@\" </dev/null";
        var tethered = new ArrayList<>(List.of("/bin/sh", "-c", script, name()));
        tethered.addAll(command());
        return builder(tethered, log).start();
    }

    private ProcessBuilder builder(List<String> command, Path log) {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment());
        return builder;
    }
}
