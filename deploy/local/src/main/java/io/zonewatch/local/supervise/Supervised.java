package io.zonewatch.local.supervise;

import io.zonewatch.embedded.Program;
import io.zonewatch.embedded.Readiness;
import io.zonewatch.local.command.Screen;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

/**
 * A program that is kept running from {@link #start} to {@link #stop}, except while it is to be away: then it is ended without
 * warning, as by a crash. It lives in a session of its own and ends with this JVM, even if the JVM is killed.
 */
public final class Supervised {

    private static final int MOST_FAILED_STARTS = 6;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final double NANOS = 1e9;

    private final Program program;
    private final Lives lives;
    private final Path log;
    private final Screen screen;
    private final Listener listener;
    private final Backoff backoff;
    private final Duration patience;
    private final BooleanSupplier away;

    /** Who wants to know what became of a program. */
    public interface Listener {

        /** It runs under another process id now. */
        void changed();

        /** It died again and again while starting, and is not started any more. */
        void givenUp(String name);
    }

    /**
     * A program that does not run yet.
     *
     * @param log where its outputs are appended
     * @param screen where its deaths and returns are told
     * @param away whether it is to be away now
     */
    public Supervised(Program program, Path log, Screen screen, Listener listener, BooleanSupplier away) {
        this(program, log, screen, listener, away, new Backoff(MOST_FAILED_STARTS, FIRST_PAUSE), Readiness.PATIENCE);
    }

    /**
     * The same, that is given up sooner.
     *
     * @param patience how long a start may take that is not the first
     */
    Supervised(
            Program program,
            Path log,
            Screen screen,
            Listener listener,
            BooleanSupplier away,
            Backoff backoff,
            Duration patience) {
        this.program = new OwnSession(program);
        this.lives = new Lives(this.program, log);
        this.log = log;
        this.screen = screen;
        this.listener = listener;
        this.away = away;
        this.backoff = backoff;
        this.patience = patience;
    }

    /** Its name. */
    public String name() {
        return program.name();
    }

    /** Its process id; empty between two lives. */
    public OptionalLong pid() {
        return lives.pid();
    }

    /** Whether it serves at this moment. */
    public boolean isServing() {
        return pid().isPresent() && program.isReady();
    }

    /** Whether it is to be away, so that nobody waits for it. */
    public boolean isAway() {
        return away.getAsBoolean();
    }

    /**
     * Starts it for the first time and returns when it serves, or at once if it is to be away; from then on it is kept running.
     *
     * @throws IOException if it ends while starting, or takes too long
     */
    public void start() throws IOException {
        program.prepare();
        if (!isAway() && lives.begin()) {
            lives.awaitServing();
            listener.changed();
        }
        Thread.ofVirtual().name("watch-" + name()).start(this::watch);
    }

    /** Asks it to end, and ends it by force when the patience is over. */
    public void stop(Duration patience) {
        if (lives.stop(patience)) {
            screen.say(name() + " did not end within " + patience.toSeconds() + " s and was ended by force");
        }
    }

    private void watch() {
        boolean served = true;
        try {
            while (true) {
                awaitDeath();
                if (lives.isStopping()) {
                    return;
                }
                if (isAway() || !lives.began()) {
                    served = awaitReturn() || again();
                    continue;
                }
                int code = lives.exitCode();
                var pause = backoff.afterDeath(served);
                if (pause.isEmpty()) {
                    screen.say(name() + " ended " + backoff.failed()
                            + " times while starting and is given up. Its log: " + log);
                    listener.givenUp(name());
                    return;
                }
                screen.say(name() + " ended (" + meaning(code) + ") and is started again");
                served = lives.isStoppingWithin(pause.get()) || again();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when it has died; makes it die if it is to be away. */
    private void awaitDeath() throws InterruptedException {
        while (!lives.endsWithin(LOOK)) {
            if (isAway()) {
                lives.crash();
            }
        }
    }

    /** Returns when it is to be away no longer; whether it was stopped before that. */
    private boolean awaitReturn() throws InterruptedException {
        screen.say(name() + " is away");
        listener.changed();
        while (isAway()) {
            if (lives.isStoppingWithin(LOOK)) {
                return true;
            }
        }
        screen.say(name() + " comes back");
        return false;
    }

    /** One more life; whether it got as far as serving. One that takes too long is ended. */
    private boolean again() throws InterruptedException {
        long began = System.nanoTime();
        try {
            program.prepare();
            if (!lives.begin()) {
                return true;
            }
        } catch (IOException e) {
            screen.say(name() + " could not be started: " + e.getMessage());
            return false;
        }
        listener.changed();
        while (!program.isReady()) {
            if (isAway()) {
                return true;
            }
            if (lives.endsWithin(LOOK)) {
                return false;
            }
            if (System.nanoTime() - began > patience.toNanos()) {
                screen.say(name() + " does not serve after " + patience.toSeconds() + " s and is ended by force");
                lives.crash();
                return false;
            }
        }
        screen.say(String.format(
                Locale.ROOT, "%s serves again after %.1f s", name(), (System.nanoTime() - began) / NANOS));
        return true;
    }

    private static String meaning(int code) {
        return code == 137 ? "killed" : "exit code " + code;
    }
}
