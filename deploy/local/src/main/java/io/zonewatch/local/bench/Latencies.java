package io.zonewatch.local.bench;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * How long the same thing took each time.
 *
 * @param sorted ascending, at least one
 */
public record Latencies(List<Duration> sorted) {

    private static final double MILLIS = 1e6;

    /** Keeps a sorted copy. */
    public Latencies {
        sorted = sorted.stream().sorted().toList();
    }

    /** Of any order. */
    public static Latencies of(Collection<Duration> all) {
        return new Latencies(List.copyOf(all));
    }

    /** By the nearest rank, in milliseconds. */
    public double percentile(int percent) {
        int rank = (int) Math.ceil(percent / 100.0 * sorted.size());
        return sorted.get(rank - 1).toNanos() / MILLIS;
    }
}
