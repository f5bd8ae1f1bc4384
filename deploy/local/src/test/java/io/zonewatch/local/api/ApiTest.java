package io.zonewatch.local.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpServer;
import io.zonewatch.local.command.Trouble;
import io.zonewatch.local.installation.Port;
import io.zonewatch.local.installation.Ports;
import io.zonewatch.local.installation.Service;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiTest {

    private static final String IN_FLIGHT = "{\"code\":\"idempotency-key-in-flight\"}";

    private record Planned(int status, String body) {}

    private final Queue<Planned> planned = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private HttpServer server;
    private Api api;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                        + exchange.getRequestHeaders().getFirst("Idempotency-Key"));
                var next = planned.remove();
                if (next.status() != 0) {
                    var body = next.body().getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(next.status(), body.length);
                    exchange.getResponseBody().write(body);
                }
            }
        });
        server.start();
        var port = Integer.toString(server.getAddress().getPort());
        var ports = Ports.from(Map.of(Port.REGISTRY.variable(), port));
        api = new Api(ports, new Patience(Duration.ofMillis(300), Duration.ofMillis(1)));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void asksAgainWithTheSameKeyWhileTheServiceIsAwayOrStillBusy() {
        plan(503, "{}");
        plan(0, "the connection breaks");
        plan(409, IN_FLIGHT);
        plan(201, "{\"code\":\"U0011\"}");

        var answer = api.post(
                Service.REGISTRY, "/units", "token", "demo/units/U0011", JsonNodeFactory.instance.objectNode());

        assertThat(answer.orTrouble().body().path("code").asText()).isEqualTo("U0011");
        assertThat(asked).hasSize(4).containsOnly("POST /api/v1/units demo/units/U0011");
    }

    @Test
    void aRefusalIsFinalAndSpeaksWithTheWordsOfTheProblem() {
        plan(
                422,
                "{\"code\":\"report-invalid\",\"detail\":\"The report is wrong.\",\"errors\":[{\"pointer\":\"/cells\"}]}");

        var answer = api.post(Service.REGISTRY, "/units", "token", "key", JsonNodeFactory.instance.objectNode());

        assertThatThrownBy(answer::orTrouble)
                .isInstanceOf(Trouble.class)
                .hasMessageEndingWith(
                        "/api/v1/units was refused: 422 report-invalid The report is wrong.; {\"pointer\":\"/cells\"}");
        assertThat(asked).hasSize(1);
    }

    @Test
    void listsAreReadToTheEnd() {
        plan(200, "{\"items\":[1,2],\"next\":\"c2\"}");
        plan(200, "{\"items\":[3],\"next\":null}");

        assertThat(api.list(Service.REGISTRY, "/units?kind=ZONE", "token"))
                .extracting(Object::toString)
                .containsExactly("1", "2", "3");
        assertThat(asked.get(1)).startsWith("GET /api/v1/units?kind=ZONE&limit=500&cursor=c2");
    }

    @Test
    void patienceEnds() {
        server.stop(0);

        assertThatThrownBy(() -> api.get(Service.REGISTRY, "/units", "token"))
                .isInstanceOf(Trouble.class)
                .hasMessageStartingWith("nothing has moved for 0 s: GET http://localhost:");
    }

    private void plan(int status, String body) {
        planned.add(new Planned(status, body));
    }
}
