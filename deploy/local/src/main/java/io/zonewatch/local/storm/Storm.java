package io.zonewatch.local.storm;

import io.zonewatch.embedded.UnreliableClient;
import io.zonewatch.embedded.UnreliableClient.Posted;
import io.zonewatch.embedded.UnreliableClient.Told;
import io.zonewatch.local.command.Trouble;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many clients, each taking the next unit that has not reported yet and insisting until it is told. */
final class Storm {

    static final int CLIENTS = 64;

    /** A report that has not been taken by then is not waited for. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final URI service;
    private final Map<String, String> tokens;
    private final long seed;

    /**
     * A storm on a service.
     *
     * @param tokens of a statistician for each unit
     */
    Storm(URI service, Map<String, String> tokens, long seed) {
        this.service = service;
        this.tokens = Map.copyOf(tokens);
        this.seed = seed;
    }

    /**
     * What came of it.
     *
     * @param told what each report was told
     * @param took from the first request to the last answer
     */
    record Passed(Map<StormReport, Told> told, Duration took) {

        Passed {
            told = Map.copyOf(told);
        }
    }

    /** Lets it pass. */
    Passed over(List<StormReport> reports) {
        var shuffled = new ArrayList<>(reports);
        Collections.shuffle(shuffled, new Random(seed));
        var waiting = new ConcurrentLinkedQueue<>(shuffled);
        var told = new ConcurrentHashMap<StormReport, Told>();
        long from = System.nanoTime();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var ends = new ArrayList<Future<?>>();
            for (int number = 0; number < CLIENTS; number++) {
                var client = new UnreliableClient(seed + number);
                ends.add(clients.submit(() -> work(client, waiting, told, from)));
            }
            for (var end : ends) {
                end.get();
            }
        } catch (ExecutionException e) {
            throw new Trouble("a client gave up: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("interrupted in the storm", e);
        }
        return new Passed(told, Duration.ofNanos(System.nanoTime() - from));
    }

    private void work(
            UnreliableClient client,
            ConcurrentLinkedQueue<StormReport> waiting,
            Map<StormReport, Told> told,
            long from) {
        for (var report = waiting.poll(); report != null; report = waiting.poll()) {
            if (System.nanoTime() - from > LONGEST.toNanos()) {
                throw new Trouble("after " + LONGEST.toMinutes() + " minutes " + (waiting.size() + 1)
                        + " units had not reported yet.");
            }
            told.put(report, client.insist(posted(report)));
        }
    }

    private Posted posted(StormReport report) {
        var headers = Map.of(
                "Authorization", "Bearer " + tokens.get(report.unit()),
                "Accept", "application/json",
                "Accept-Language", "en",
                "Content-Type", "application/json",
                "Idempotency-Key", "storm-" + report.unit());
        return new Posted(
                service.resolve("/api/v1/obligations/" + report.obligation() + "/submissions"), headers, report.body());
    }
}
