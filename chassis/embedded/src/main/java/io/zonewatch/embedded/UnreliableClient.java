package io.zonewatch.embedded;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A client on a bad line: it posts something again and again with the same key of idempotency until it is told, and on the way
 * breaks off in the middle, leaves before the answer, or asks twice at once. Not for use by several threads.
 */
public final class UnreliableClient {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String IN_FLIGHT = "idempotency-key-in-flight";
    private static final int CONFLICT = 409;
    private static final int MOST_ATTEMPTS = 200;
    private static final int LONGEST_PAUSE_MILLIS = 40;

    private final Random random;

    /** A client whose line breaks as the random numbers of a seed say. */
    public UnreliableClient(long seed) {
        this.random = new Random(seed);
    }

    /** How an attempt goes. */
    public enum Manner {
        /** Sent and answered. */
        WHOLE,
        /** The line breaks within the body. */
        CUT_OFF,
        /** Sent, and the line breaks before the answer. */
        LEFT,
        /** Sent on two lines at once, both answered. */
        TWICE;

        private static Manner by(Random random) {
            return switch (random.nextInt(10)) {
                case 0 -> CUT_OFF;
                case 1 -> LEFT;
                case 2 -> TWICE;
                default -> WHOLE;
            };
        }
    }

    /**
     * What is posted.
     *
     * @param address where to
     * @param headers the key of idempotency among them; not the length
     * @param body JSON
     */
    public record Posted(URI address, Map<String, String> headers, String body) {

        /** Keeps a copy. */
        public Posted {
            headers = Map.copyOf(headers);
        }
    }

    /**
     * An answer that arrived.
     *
     * @param status HTTP status
     * @param replayed whether it says that the request was answered before
     * @param body as it came
     * @param took from sending to the last byte
     */
    public record Answer(int status, boolean replayed, String body, Duration took) {

        /** Whether the same request is still being answered, so that asking again is right. */
        public boolean isInFlight() {
            return status == CONFLICT && body.contains(IN_FLIGHT);
        }
    }

    /**
     * How it went.
     *
     * @param attempts how each attempt was made, in order
     * @param answers all that arrived, in order
     * @param broken how many lines broke that were not meant to
     */
    public record Told(List<Manner> attempts, List<Answer> answers, int broken) {

        /** Keeps copies. */
        public Told {
            attempts = List.copyOf(attempts);
            answers = List.copyOf(answers);
        }

        /** What it was told in the end. */
        public Answer last() {
            return answers.getLast();
        }
    }

    /**
     * Posts until an answer arrives that is not about the request being in flight.
     *
     * @throws IllegalStateException if none does after very many attempts
     */
    public Told insist(Posted posted) {
        var attempts = new ArrayList<Manner>();
        var answers = new ArrayList<Answer>();
        int broken = 0;
        while (attempts.size() < MOST_ATTEMPTS) {
            var manner = Manner.by(random);
            attempts.add(manner);
            try {
                answers.addAll(attempt(manner, posted));
            } catch (IOException e) {
                broken++;
            }
            if (!answers.isEmpty() && !answers.getLast().isInFlight()) {
                return new Told(attempts, answers, broken);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST_PAUSE_MILLIS)));
        }
        throw new IllegalStateException("no answer to " + posted.address() + " after " + MOST_ATTEMPTS + " attempts");
    }

    private List<Answer> attempt(Manner manner, Posted posted) throws IOException {
        return switch (manner) {
            case WHOLE -> List.of(awaited(send(posted)));
            case CUT_OFF -> {
                new BreakingLine(posted).sendOnly(random.nextDouble());
                yield List.of();
            }
            case LEFT -> {
                new BreakingLine(posted).sendOnly(1.0);
                yield List.of();
            }
            case TWICE -> {
                var one = send(posted);
                var other = send(posted);
                var answers = new ArrayList<>(List.of(awaited(one), awaited(other)));
                answers.sort((a, b) -> Boolean.compare(b.isInFlight(), a.isInFlight())); // what it is told counts last
                yield answers;
            }
        };
    }

    private static CompletableFuture<Answer> send(Posted posted) {
        var request = HttpRequest.newBuilder(posted.address())
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(posted.body()));
        posted.headers().forEach(request::header);
        long from = System.nanoTime();
        return CLIENT.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                .thenApply(response -> new Answer(
                        response.statusCode(),
                        response.headers().firstValue("Idempotency-Replayed").isPresent(),
                        response.body(),
                        Duration.ofNanos(System.nanoTime() - from)));
    }

    private static Answer awaited(CompletableFuture<Answer> answer) throws IOException {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw new IOException("no answer", e.getCause());
        }
    }
}
