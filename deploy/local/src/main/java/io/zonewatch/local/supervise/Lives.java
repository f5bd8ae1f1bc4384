package io.zonewatch.local.supervise;

import io.zonewatch.embedded.Program;
import io.zonewatch.embedded.Readiness;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The lives of one program, a process each, of which one goes on at most; none begins once it was told to end. */
final class Lives {

    private final Program program;
    private final Path log;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Process process;

    /**
     * None yet.
     *
     * @param log where the outputs are appended
     */
    Lives(Program program, Path log) {
        this.program = program;
        this.log = log;
    }

    /** The process id of the present one; empty between two. */
    OptionalLong pid() {
        var present = process;
        return present != null && present.isAlive() ? OptionalLong.of(present.pid()) : OptionalLong.empty();
    }

    /**
     * Begins one unless {@link #stop} came first.
     *
     * @return whether it began
     * @throws IOException if the command cannot be run
     */
    synchronized boolean begin() throws IOException {
        if (!isStopping()) {
            process = program.startTethered(log);
        }
        return !isStopping();
    }

    /**
     * Returns when the present one serves.
     *
     * @throws IOException if it ends before, or takes too long
     */
    void awaitServing() throws IOException {
        Readiness.await(program, process, log);
    }

    /** Whether the present one ends within the time; if there was none yet, at once. */
    boolean endsWithin(Duration time) throws InterruptedException {
        return process == null || process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether there was any. */
    boolean began() {
        return process != null;
    }

    /** With what the latest ended. */
    int exitCode() {
        return process.exitValue();
    }

    /** Ends the present one without warning. */
    void crash() {
        process.destroyForcibly();
    }

    /**
     * Asks the present one to end, and ends it by force when the patience is over.
     *
     * @return whether it had to be forced
     */
    boolean stop(Duration patience) {
        synchronized (this) {
            stopped.countDown();
        }
        if (pid().isEmpty()) {
            return false;
        }
        program.askToStop(process.toHandle());
        try {
            if (endsWithin(patience)) {
                return false;
            }
            process.destroyForcibly().waitFor();
            return true;
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether they are told to end. */
    boolean isStopping() {
        return stopped.getCount() == 0;
    }

    /** Whether they are told to end within the time. */
    boolean isStoppingWithin(Duration time) throws InterruptedException {
        return stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
