package io.zonewatch.local.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.zonewatch.local.command.Trouble;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** One request and its answer, with what tells a service that is away from one that refuses. */
public final class Exchange {

    /** Reads and writes JSON without touching a figure: no doubles. */
    public static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private static final int SERVER_ERROR = 500;

    private Exchange() {}

    /** A request that may take half a minute. */
    public static HttpRequest.Builder request(java.net.URI address) {
        return HttpRequest.newBuilder(address).timeout(ANSWER);
    }

    /**
     * Sends once.
     *
     * @throws Away if there is no answer, or the answer says that there cannot be one now (any 5xx)
     */
    public static Answer send(HttpRequest request) throws Away {
        var what = request.method() + " " + request.uri();
        try {
            var response = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() >= SERVER_ERROR) {
                throw new Away(what + " answered " + response.statusCode());
            }
            return new Answer(
                    what,
                    response.statusCode(),
                    json(what, response.body()),
                    response.headers().firstValue("ETag").orElse(""));
        } catch (IOException e) {
            throw new Away(what + ": " + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("interrupted during " + what, e);
        }
    }

    private static JsonNode json(String what, byte[] body) throws IOException {
        if (body.length == 0) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new Trouble(what + " did not answer JSON. Does another program listen there?", e);
        }
    }
}
