package io.zonewatch.local.supervise;

import java.time.Duration;
import java.util.Optional;

/**
 * How long to wait before a program is started again. One that had been serving is started at once. One that dies while it
 * starts is given more and more time, and after the last of them is given up.
 */
final class Backoff {

    private final int most;
    private final Duration first;
    private int failed;

    /**
     * Starts anew.
     *
     * @param most starts in a row that do not get as far as serving, after which it gives up
     * @param first the pause after the first of them; it doubles every time
     */
    Backoff(int most, Duration first) {
        this.most = most;
        this.first = first;
    }

    /** The pause after the program ended, or empty if it is to be given up. */
    Optional<Duration> afterDeath(boolean hadServed) {
        if (hadServed) {
            failed = 0;
            return Optional.of(Duration.ZERO);
        }
        failed++;
        return failed >= most ? Optional.empty() : Optional.of(first.multipliedBy(1L << (failed - 1)));
    }

    int failed() {
        return failed;
    }
}
