package io.zonewatch.testing.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A carried request says what REST Assured's own says, and its answer is judged the same. */
class CarrierTest {

    private static final byte[] DOCUMENT =
            "{\"unit\":\"U0011\",\"names\":{\"zh\":\"开发区\"},\"figures\":[{\"value\":\"0.10\"},{\"value\":null}]}"
                    .getBytes(StandardCharsets.UTF_8);

    private static final List<Heard> HEARD = new ArrayList<>();
    private static HttpServer server;

    private record Heard(String method, String target, Map<String, String> headers, String body) {}

    @BeforeAll
    static void aServerThatListens() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", CarrierTest::answer);
        server.start();
    }

    @AfterAll
    static void end() {
        server.stop(0);
    }

    @BeforeEach
    void nothingHeard() {
        HEARD.clear();
    }

    @Test
    void aRequestWithoutABodySaysTheSame() {
        for (RequestSpecification asked : twice()) {
            asked.auth()
                    .oauth2("abc")
                    .header("Accept-Language", "en")
                    .queryParam("q", "区 & +", "two")
                    .get("/units/{code}", "U 11");
        }

        assertThat(HEARD.get(0)).isEqualTo(HEARD.get(1));
        assertThat(HEARD.get(0).headers()).containsEntry("Authorization", "Bearer abc");
    }

    @Test
    void parametersInTheAddressSayTheSame() {
        for (String address : List.of("/units?page=1&from=2016-01-01T00:00:00+08:00", "/units?limit=1&limit=500")) {
            nothingHeard();
            for (RequestSpecification asked : twice()) {
                asked.get(address);
            }

            assertThat(HEARD.get(0)).isEqualTo(HEARD.get(1));
        }
    }

    @Test
    void aBodySaysTheSameInItsOwnCharacters() {
        for (String type :
                List.of("application/json", "text/plain", "text/csv; charset=UTF-8", "application/merge-patch+json")) {
            nothingHeard();
            for (RequestSpecification asked : twice()) {
                asked.contentType(type).body("{\"zh\":\"é区\"}").patch("/units/U0011");
            }

            assertThat(HEARD.get(0)).isEqualTo(HEARD.get(1));
        }
    }

    @Test
    void aCommandWithoutABodySaysTheSame() {
        for (RequestSpecification asked : twice()) {
            asked.header("If-Match", "\"1\"").post("/units/U0011/closure");
        }

        assertThat(HEARD.get(0)).isEqualTo(HEARD.get(1));
    }

    @Test
    void anAnswerReadsTheSame() {
        List<Response> answers =
                twice().stream().map(asked -> asked.get("/units/U0011")).toList();

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.header("etag")).isEqualTo("\"1-x\"");
            assertThat(answer.headers().getValues("Vary")).containsExactly("Accept", "Accept-Language");
            assertThat(answer.contentType()).isEqualTo("application/json");
            assertThat(answer.asString()).isEqualTo(new String(DOCUMENT, StandardCharsets.UTF_8));
            assertThat(answer.asByteArray()).isEqualTo(DOCUMENT);
            assertThat(answer.<String>path("names.zh")).isEqualTo("开发区");
            assertThat(answer.<List<String>>path("figures.value")).containsExactly("0.10", null);
        });
    }

    @Test
    void whatHoldsPasses() {
        String unit = carried()
                .get("/units/U0011")
                .then()
                .statusCode(200)
                .header("ETag", is("\"1-x\""))
                .body("unit", is("U0011"))
                .body("figures.value", contains("0.10", null))
                .body("figures.size()", is(2))
                .rootPath("names")
                .body("zh", is("开发区"))
                .extract()
                .path("unit");

        assertThat(unit).isEqualTo("U0011");
    }

    @Test
    void whatDoesNotHoldFails() {
        var answer = carried().get("/units/U0011").then();

        assertThatThrownBy(() -> answer.statusCode(201))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Expected status code <201> but was <200>");
        assertThatThrownBy(() -> answer.body("unit", is("U0012")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("JSON path unit doesn't match")
                .hasMessageContaining("U0012");
        assertThatThrownBy(() -> answer.body("names.en", is("Zone"))).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> answer.header("ETag", "\"2-x\"")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> answer.rootPath("names").body("unit", is("U0011")))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void aRequestThatIsDroppedIsNotSentAgain() {
        carried().get("/units/U0011");
        nothingHeard();

        assertThatThrownBy(() -> carried().get("/dropped")).isInstanceOf(UncheckedIOException.class);
        assertThat(HEARD).extracting(Heard::target).containsExactly("/dropped");
    }

    @Test
    void whatOnlyRestAssuredCanDoIsLeftToIt() {
        Carrier carrier = new Carrier();
        RequestSpecification asked = given().port(server.getAddress().getPort());

        assertThat(asked.filter(carrier).get("/moved").statusCode()).isEqualTo(200);
        assertThat(HEARD).extracting(Heard::target).containsExactly("/moved", "/moved", "/units/U0011");
        assertThat(given().port(server.getAddress().getPort())
                        .filter(carrier)
                        .redirects()
                        .follow(false)
                        .get("/moved")
                        .statusCode())
                .isEqualTo(302);
        assertThat(given().port(server.getAddress().getPort())
                        .filter(carrier)
                        .post("/moved")
                        .statusCode())
                .isEqualTo(302);
        assertThatThrownBy(() -> given().port(server.getAddress().getPort())
                        .filter(carrier)
                        .expect()
                        .statusCode(201)
                        .when()
                        .get("/units/U0011"))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void whatIsOrdinaryIsCarried() {
        Carrier carrier = new Carrier();

        given().port(server.getAddress().getPort()).filter(carrier).get("/units/U0011");

        assertThat(carrier.last()).startsWith("GET http").contains("200");
    }

    /** As REST Assured sends it, and carried. */
    private static List<RequestSpecification> twice() {
        return List.of(given().port(server.getAddress().getPort()), carried());
    }

    private static RequestSpecification carried() {
        return given().port(server.getAddress().getPort()).filter(new Carrier());
    }

    /** What differs by client and says nothing to a service is not looked at. */
    private static void answer(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        for (String name : List.of("User-agent", "Connection", "Accept-encoding", "Host")) {
            headers.remove(name);
        }
        HEARD.add(new Heard(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        if (exchange.getRequestURI().getPath().equals("/dropped")) {
            exchange.close();
            return;
        }
        if (exchange.getRequestURI().getPath().equals("/moved")) {
            exchange.getResponseHeaders().add("Location", "/units/U0011");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
            return;
        }
        exchange.getResponseHeaders().add("ETag", "\"1-x\"");
        exchange.getResponseHeaders().add("Vary", "Accept");
        exchange.getResponseHeaders().add("Vary", "Accept-Language");
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, DOCUMENT.length);
        exchange.getResponseBody().write(DOCUMENT);
        exchange.close();
    }
}
