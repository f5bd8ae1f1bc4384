package io.zonewatch.local.kills;

import io.zonewatch.local.command.Screen;
import io.zonewatch.local.supervise.Supervised;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Kills a random program every few seconds, without warning, until it is closed. */
final class Killer implements AutoCloseable {

    private static final int SHORTEST_MILLIS = 1_000;
    private static final int SPREAD_MILLIS = 9_000;

    private final List<Supervised> programs;
    private final Random random;
    private final Screen screen;
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread thread;
    private int kills;

    /**
     * Begins to kill.
     *
     * @param seed decides the order of the victims and the pauses between them
     */
    Killer(List<Supervised> programs, long seed, Screen screen) {
        this.programs = List.copyOf(programs);
        this.random = new Random(seed);
        this.screen = screen;
        this.thread = Thread.ofPlatform().name("killer").start(this::loop);
    }

    private void loop() {
        try {
            while (!end.await(SHORTEST_MILLIS + random.nextInt(SPREAD_MILLIS), TimeUnit.MILLISECONDS)) {
                var victim = programs.get(random.nextInt(programs.size()));
                victim.pid().ifPresent(pid -> {
                    screen.say("kill -9 " + victim.name());
                    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
                    kills++;
                });
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops killing and says how many there were. */
    int stop() {
        close();
        return kills;
    }

    @Override
    public void close() {
        end.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
