package io.zonewatch.local.api;

import io.zonewatch.local.command.Trouble;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How long to go on asking while nothing moves.
 *
 * @param longest without any progress
 * @param pause between two attempts
 */
public record Patience(Duration longest, Duration pause) {

    /** Two minutes: longer than any program needs to be started again. */
    public static final Patience USUAL = new Patience(Duration.ofMinutes(2), Duration.ofMillis(100));

    /** One attempt. */
    public interface Attempt<T> {

        /** Tries once. */
        T make() throws Away;
    }

    /**
     * Tries until it succeeds.
     *
     * @throws Trouble with the last reason when the patience is over
     */
    public <T> T until(Attempt<T> attempt) {
        var watch = watch();
        while (true) {
            try {
                return attempt.make();
            } catch (Away away) {
                watch.pauseOrGiveUp(away.getMessage());
            }
        }
    }

    /** A watch that starts now. */
    public Watch watch() {
        return new Watch(this);
    }

    /** Measures the time without progress. */
    public static final class Watch {

        private final Patience patience;
        private long since = System.nanoTime();

        private Watch(Patience patience) {
            this.patience = patience;
        }

        /** Something moved. */
        public void progress() {
            since = System.nanoTime();
        }

        /**
         * Waits a little.
         *
         * @throws Trouble if nothing has moved for too long, or the thread was interrupted
         */
        public void pauseOrGiveUp(String reason) {
            if (System.nanoTime() - since > patience.longest().toNanos()) {
                throw new Trouble("nothing has moved for " + patience.longest().toSeconds() + " s: " + reason
                        + ". Is ./zonewatch up still running? Its terminal and .zonewatch/logs tell more.");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(patience.pause().toMillis()));
            if (Thread.interrupted()) {
                Thread.currentThread().interrupt();
                throw new Trouble("interrupted while waiting: " + reason);
            }
        }
    }
}
