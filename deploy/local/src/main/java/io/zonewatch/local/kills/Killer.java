package io.zonewatch.local.kills;

import io.zonewatch.local.command.Screen;
import io.zonewatch.local.supervise.Supervised;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Kills random programs without warning until it is closed: one, or sometimes two or three at once, then waits until
 * everything that is not away serves again, then a random while in which the work goes on.
 */
final class Killer implements AutoCloseable {

    private static final int LONGEST_WORK_MILLIS = 8_000;
    private static final int LONGEST_DELAY_MILLIS = 500;
    private static final double ONE_MORE = 0.3;
    private static final long LOOK_MILLIS = 200;

    private final List<Supervised> programs;
    private final Random random;
    private final Screen screen;
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread thread;
    private int kills;

    /**
     * Begins to kill.
     *
     * @param seed decides the victims and the pauses between them
     */
    Killer(List<Supervised> programs, long seed, Screen screen) {
        this.programs = List.copyOf(programs);
        this.random = new Random(seed);
        this.screen = screen;
        this.thread = Thread.ofPlatform().name("killer").start(this::loop);
    }

    private void loop() {
        try {
            while (!isOver(random.nextInt(LONGEST_WORK_MILLIS))) {
                do {
                    kill(programs.get(random.nextInt(programs.size())));
                } while (random.nextDouble() < ONE_MORE && !isOver(random.nextInt(LONGEST_DELAY_MILLIS)));
                boolean over = false;
                while (!over && !programs.stream().allMatch(program -> program.isServing() || program.isAway())) {
                    over = isOver(LOOK_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void kill(Supervised victim) {
        victim.pid().ifPresent(pid -> {
            screen.say("kill -9 " + victim.name());
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
            kills++;
        });
    }

    private boolean isOver(long millis) throws InterruptedException {
        return end.await(millis, TimeUnit.MILLISECONDS);
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
