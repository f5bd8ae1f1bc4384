package io.zonewatch.local.mailbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** The HTTP side: pages for people under {@code /}, JSON under {@code /api}. It only reads. */
final class Reading {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PATH = Pattern.compile("(?<api>/api)?/messages/(?<id>[0-9a-f]{32})(?<raw>\\.eml)?");
    private static final Pattern LIMIT = Pattern.compile("limit=([0-9]{1,4})");
    private static final int USUAL_LIMIT = 200;
    private static final String HTML = "text/html; charset=utf-8";
    private static final String AS_JSON = "application/json";

    private final MailStore store;
    private final Letters letters;

    private Reading(MailStore store) {
        this.store = store;
        this.letters = new Letters(store);
    }

    static HttpServer start(MailStore store, int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var reading = new Reading(store);
        server.createContext("/", reading::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return server;
    }

    private record Answer(int status, String type, byte[] body) {

        static Answer text(int status, String type, String body) {
            return new Answer(status, type, body.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var answer = answer(exchange);
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", answer.type());
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Content-Security-Policy", "default-src 'none'; style-src 'self'; frame-ancestors 'none'");
            headers.set("Cache-Control", "no-store");
            headers.set("Referrer-Policy", "no-referrer");
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(
                    answer.status(), head || answer.body().length == 0 ? -1 : answer.body().length);
            if (!head) {
                exchange.getResponseBody().write(answer.body());
            }
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        var method = exchange.getRequestMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            return problem(405, "method-not-allowed", "The mailbox is only read.");
        }
        var path = exchange.getRequestURI().getPath();
        return switch (path) {
            case "/" -> Answer.text(200, HTML, Pages.list(letters.latest(USUAL_LIMIT)));
            case "/style.css" -> Answer.text(200, "text/css; charset=utf-8", Pages.STYLE);
            case "/api/messages" -> list(exchange.getRequestURI().getRawQuery());
            default -> one(path);
        };
    }

    private Answer list(String query) throws IOException {
        int limit = USUAL_LIMIT;
        if (query != null) {
            var match = LIMIT.matcher(query);
            if (!match.matches() || Integer.parseInt(match.group(1)) == 0) {
                return problem(400, "invalid-parameter", "The only parameter is limit, 1 to 9999.");
            }
            limit = Integer.parseInt(match.group(1));
        }
        return json(200, Map.of("items", letters.latest(limit)));
    }

    private Answer one(String path) throws IOException {
        var match = PATH.matcher(path);
        Optional<Captured> letter = match.matches() ? letters.find(match.group("id")) : Optional.empty();
        if (letter.isEmpty()) {
            return path.startsWith("/api")
                    ? problem(404, "not-found", "There is no such message.")
                    : Answer.text(404, HTML, Pages.missing());
        }
        if (match.group("raw") != null) {
            return new Answer(
                    200, "message/rfc822", store.raw(match.group("id")).orElseThrow());
        }
        return match.group("api") != null
                ? json(200, letter.get())
                : Answer.text(200, HTML, Pages.message(letter.get()));
    }

    private static Answer problem(int status, String code, String detail) throws IOException {
        var body = JSON.writeValueAsBytes(Map.of("status", status, "code", code, "detail", detail));
        return new Answer(status, "application/problem+json", body);
    }

    private static Answer json(int status, Object body) throws IOException {
        return new Answer(status, AS_JSON, JSON.writeValueAsBytes(body));
    }
}
