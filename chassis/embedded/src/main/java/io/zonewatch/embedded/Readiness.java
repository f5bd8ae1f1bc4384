package io.zonewatch.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waiting for a program that was started. */
public final class Readiness {

    /** How long a program may take until it serves: a machine under load may be slow. */
    public static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int LAST_LINES = 30;

    private Readiness() {}

    /**
     * Returns when the program serves.
     *
     * @throws IOException if the process ended, with the end of its log, or is not ready when the patience is over
     */
    public static void await(Program program, Process process, Path log) throws IOException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!program.isReady()) {
                if (process.waitFor(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new IOException(program.name() + " ended with exit code " + process.exitValue()
                            + ". The end of its log " + log + ":\n" + end(log));
                }
                if (System.nanoTime() > deadline) {
                    throw new IOException(program.name() + " is not ready after " + PATIENCE.toSeconds()
                            + " s. The end of its log " + log + ":\n" + end(log));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + program.name(), e);
        }
    }

    private static String end(Path log) throws IOException {
        var lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }
}
