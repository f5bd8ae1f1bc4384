package io.zonewatch.local.clock;

import java.time.Duration;
import java.util.function.Consumer;

/** Tells whoever waits for the clock what it waits for: after a while, and again when that is long over. */
final class Waits {

    private static final Duration FIRST = Duration.ofSeconds(3);
    private static final Duration AGAIN = Duration.ofSeconds(15);

    private final Consumer<String> told;
    private long next = System.nanoTime() + FIRST.toNanos();

    Waits(Consumer<String> told) {
        this.told = told;
    }

    /** Still waiting, for this. */
    void still(String reason) {
        long now = System.nanoTime();
        if (now - next >= 0) {
            told.accept("waiting for " + reason);
            next = now + AGAIN.toNanos();
        }
    }
}
