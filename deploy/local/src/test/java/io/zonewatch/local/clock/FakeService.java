package io.zonewatch.local.clock;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.zonewatch.local.api.Exchange;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Queue;
import java.util.TreeSet;

/** A service's management port over real HTTP, with ticks whose moments are given. */
public final class FakeService implements AutoCloseable {

    private final HttpServer server;
    private final NavigableSet<Instant> ticks = new TreeSet<>();
    private final List<Instant> stops = new ArrayList<>();
    private final Queue<Integer> failures = new ArrayDeque<>();
    private final String mode;
    private Instant now;
    private long activity;
    private int busyLooks;
    private String waiting = "";
    private int waitingLooks;
    private int retried;

    FakeService(String mode, Instant now) throws IOException {
        this(mode, now, 0);
    }

    /**
     * One that listens.
     *
     * @param port where, or 0 for any that is free
     */
    public FakeService(String mode, Instant now, int port) throws IOException {
        this.mode = mode;
        this.now = now;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/q/zonewatch/clock", this::clock);
        server.createContext("/q/zonewatch/quiescence", this::quiescence);
        server.start();
    }

    /** Where it listens. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Something falls due then. */
    synchronized FakeService tickAt(Instant moment) {
        ticks.add(moment);
        return this;
    }

    /** Answers the next requests with these statuses. */
    synchronized FakeService failWith(Integer... statuses) {
        failures.addAll(List.of(statuses));
        return this;
    }

    /** Is busy for so many looks. */
    synchronized FakeService busyFor(int looks) {
        busyLooks = looks;
        return this;
    }

    /** Says for so many looks that something waits to be tried again. */
    synchronized FakeService retrying(String channel, int looks) {
        waiting = "{\"what\":\"" + channel
                + "\",\"why\":\"host unknown\",\"number\":20,\"until\":\"2026-11-30T20:33:40+08:00\"}";
        waitingLooks = looks;
        return this;
    }

    /** How often it has said so. */
    synchronized int looksThatRetried() {
        return retried;
    }

    /** Every moment it was advanced to. */
    public synchronized List<Instant> stops() {
        return List.copyOf(stops);
    }

    private synchronized void clock(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("PUT") && failures.isEmpty()) {
            var body = Exchange.JSON.readTree(exchange.getRequestBody().readAllBytes());
            now = OffsetDateTime.parse(body.path("now").asText()).toInstant();
            stops.add(now);
            ticks.headSet(now, true).clear();
            activity++;
        }
        answer(exchange, "{\"mode\":\"" + mode + "\",\"now\":\"" + text(now) + "\"}");
    }

    private synchronized void quiescence(HttpExchange exchange) throws IOException {
        boolean quiet = busyLooks == 0;
        if (!quiet && failures.isEmpty()) {
            busyLooks--;
        }
        boolean retries = waitingLooks > 0;
        if (retries && failures.isEmpty()) {
            waitingLooks--;
            retried++;
        }
        var next = ticks.isEmpty() ? "null" : "\"" + text(ticks.first()) + "\"";
        answer(
                exchange,
                "{\"service\":\"fake\",\"quiet\":" + quiet + ",\"outbox\":0,\"lag\":" + (quiet ? 0 : 7)
                        + ",\"due\":0,\"activity\":" + activity + ",\"nextDue\":" + next + ",\"now\":\"" + text(now)
                        + "\",\"ticks\":[],\"waiting\":[" + (retries ? waiting : "") + "]}");
    }

    private void answer(HttpExchange exchange, String body) throws IOException {
        try (exchange) {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            var failure = failures.poll();
            exchange.sendResponseHeaders(failure == null ? 200 : failure, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static String text(Instant moment) {
        return moment.atOffset(ZoneOffset.ofHours(8)).toString();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
