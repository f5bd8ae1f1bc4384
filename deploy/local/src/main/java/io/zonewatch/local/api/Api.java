package io.zonewatch.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonewatch.local.installation.Ports;
import io.zonewatch.local.installation.Service;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;

/**
 * The public APIs of the four services. A request is repeated while its service is away or still busy with the same request;
 * keys of idempotency make that harmless.
 */
public final class Api {

    private static final String IN_FLIGHT = "idempotency-key-in-flight";
    private static final int LARGEST_PAGE = 500;

    private final Ports ports;
    private final Patience patience;

    /** The services behind the ports. */
    public Api(Ports ports, Patience patience) {
        this.ports = ports;
        this.patience = patience;
    }

    /** Reads what the path names, such as {@code /units/U0011}. */
    public Answer get(Service service, String path, String token) {
        return send(request(service, path, token).GET());
    }

    /** Creates something; the key names the action, whoever repeats it and whenever. */
    public Answer post(Service service, String path, String token, String key, JsonNode body) {
        return send(request(service, path, token).header("Idempotency-Key", key).POST(json(body)));
    }

    /**
     * Changes something in the version that was read.
     *
     * @param tag entity tag of that version
     */
    public Answer change(Service service, String path, String token, String key, String tag, JsonNode body) {
        return send(request(service, path, token)
                .header("Idempotency-Key", key)
                .header("If-Match", tag)
                .POST(json(body)));
    }

    /** Puts something where nothing is yet. */
    public Answer put(Service service, String path, String token, JsonNode body) {
        return send(request(service, path, token).PUT(json(body)));
    }

    /**
     * Replaces something in the version that was read.
     *
     * @param tag entity tag of that version
     */
    public Answer replace(Service service, String path, String token, String tag, JsonNode body) {
        return send(request(service, path, token).header("If-Match", tag).PUT(json(body)));
    }

    /** All items of a list, page by page. */
    public List<JsonNode> list(Service service, String path, String token) {
        var items = new ArrayList<JsonNode>();
        var first = path + (path.contains("?") ? "&" : "?") + "limit=" + LARGEST_PAGE;
        String next = null;
        do {
            var page = get(service, next == null ? first : first + "&cursor=" + next, token)
                    .orTrouble();
            page.body().path("items").forEach(items::add);
            next = page.body().path("next").textValue();
        } while (next != null);
        return items;
    }

    private HttpRequest.Builder request(Service service, String path, String token) {
        return Exchange.request(ports.http(service.port()).resolve("/api/v1" + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en");
    }

    private Answer send(HttpRequest.Builder request) {
        return patience.until(() -> {
            var answer = Exchange.send(request.build());
            if (answer.problem().equals(IN_FLIGHT)) {
                throw new Away(answer.request() + " is still being answered");
            }
            return answer;
        });
    }

    private static HttpRequest.BodyPublisher json(JsonNode body) {
        return HttpRequest.BodyPublishers.ofString(body.toString());
    }
}
