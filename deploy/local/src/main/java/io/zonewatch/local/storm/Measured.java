package io.zonewatch.local.storm;

import io.zonewatch.embedded.UnreliableClient.Answer;
import io.zonewatch.embedded.UnreliableClient.Manner;
import io.zonewatch.embedded.UnreliableClient.Told;
import io.zonewatch.local.bench.Latencies;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How fast a storm passed.
 *
 * @param passed what came of it
 * @param latencies of all answers
 * @param raw time of a COPY of the same figures
 */
record Measured(Storm.Passed passed, Latencies latencies, Duration raw) {

    private static final double SECONDS = 1e9;

    static Measured of(Storm.Passed passed, Duration raw) {
        var latencies = passed.told().values().stream()
                .flatMap(told -> told.answers().stream())
                .map(Answer::took)
                .toList();
        return new Measured(passed, Latencies.of(latencies), raw);
    }

    /** The result for people. */
    String text() {
        int reports = passed.told().size();
        double seconds = passed.took().toNanos() / SECONDS;
        return String.format(
                Locale.ROOT,
                "%d units, %d cells each, %d clients: each stored once, every answer true, no deadlock%n"
                        + "%.1f s: %.0f reports, %.0f figures a second; COPY of the same figures %.3f s, so at %.2f %% of its"
                        + " speed%n"
                        + "answers: p50 %.0f ms, p99 %.0f ms, longest %.0f ms; %d arrived, %d of them \"in flight\"; attempts: %s; %d"
                        + " lines broke by themselves",
                reports,
                StormReport.CELLS,
                Storm.CLIENTS,
                seconds,
                reports / seconds,
                reports * StormReport.CELLS / seconds,
                raw.toNanos() / SECONDS,
                100.0 * raw.toNanos() / passed.took().toNanos(),
                latencies.percentile(50),
                latencies.percentile(99),
                latencies.percentile(100),
                latencies.sorted().size(),
                answers().stream().filter(Answer::isInFlight).count(),
                attempts(),
                told().stream().mapToInt(Told::broken).sum());
    }

    private String attempts() {
        return Arrays.stream(Manner.values())
                .map(manner -> attempts(manner) + " "
                        + manner.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
    }

    private long attempts(Manner manner) {
        return told().stream()
                .flatMap(told -> told.attempts().stream())
                .filter(manner::equals)
                .count();
    }

    private Collection<Told> told() {
        return passed.told().values();
    }

    private List<Answer> answers() {
        return told().stream().flatMap(told -> told.answers().stream()).toList();
    }
}
