package io.zonewatch.notification.channel;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Another system on this machine: it keeps what it hears, and answers as it is told to, every call by itself. */
public final class Peer implements AutoCloseable {

    private final HttpServer server;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private volatile Function<Heard, Said> answer;

    /** A call, its headers in lower case. */
    public record Heard(URI uri, Map<String, String> headers, String body) {}

    /** An answer. */
    public record Said(int status, Map<String, String> headers, String body) {

        /** Without headers. */
        public static Said of(int status, String body) {
            return new Said(status, Map.of(), body);
        }
    }

    private Peer(HttpServer server, Function<Heard, Said> answer) {
        this.server = server;
        this.answer = answer;
    }

    /** One that answers so. */
    public static Peer answering(Function<Heard, Said> answer) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            Peer peer = new Peer(server, answer);
            server.setExecutor(Thread::startVirtualThread);
            server.createContext("/", peer::hear);
            server.start();
            return peer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers otherwise from now on. */
    public void answer(Function<Heard, Said> otherwise) {
        answer = otherwise;
    }

    /** All calls, in their order. */
    public List<Heard> heard() {
        return heard;
    }

    /** Where it listens. */
    public String url(String target) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + target;
    }

    private void hear(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        Heard call = new Heard(
                exchange.getRequestURI(),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        heard.add(call);
        Said said = answer.apply(call);
        said.headers().forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
        byte[] body = said.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(said.status(), body.length == 0 ? -1 : body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
