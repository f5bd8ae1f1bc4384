package io.zonewatch.local.supervise;

import java.time.Duration;
import java.util.Optional;

/**
 * How long to wait before a program is started again. One that had been serving is started at once. One that dies while it
 * starts is given more and more time, and after the last of them is given up.
 */
final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(250);

    private final int most;
    private int failed;

    /** Gives up after so many starts in a row that did not get as far as serving. */
    Backoff(int most) {
        this.most = most;
    }

    /** The pause after the program ended, or empty if it is to be given up. */
    Optional<Duration> afterDeath(boolean hadServed) {
        if (hadServed) {
            failed = 0;
            return Optional.of(Duration.ZERO);
        }
        failed++;
        return failed >= most ? Optional.empty() : Optional.of(FIRST.multipliedBy(1L << (failed - 1)));
    }

    int failed() {
        return failed;
    }
}
