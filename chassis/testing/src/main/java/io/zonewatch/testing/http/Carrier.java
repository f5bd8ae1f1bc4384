package io.zonewatch.testing.http;

import io.restassured.builder.ResponseBuilder;
import io.restassured.filter.FilterContext;
import io.restassured.filter.OrderedFilter;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Carries REST Assured's requests on kept connections of one client. Left to itself it makes a client and a connection for each request,
 * and puts the request together by reflection.
 */
final class Carrier implements OrderedFilter {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(PATIENCE)
            .build();
    private volatile Exchange last;

    private record Exchange(HttpRequest request, Object body, HttpResponse<byte[]> answer) {

        @Override
        public String toString() {
            return "%s %s%n%s%n%d %s%n%s%n"
                    .formatted(
                            request.method(),
                            request.uri(),
                            body instanceof String text ? text : "",
                            answer.statusCode(),
                            answer.headers().map(),
                            new String(answer.body(), StandardCharsets.UTF_8));
        }
    }

    /** After every other filter. */
    @Override
    public int getOrder() {
        return Integer.MAX_VALUE;
    }

    /** The last request and its answer, for who looks for the reason of a failure; empty if there was none. */
    String last() {
        Exchange exchange = last;
        return exchange == null ? "" : exchange.toString();
    }

    @Override
    public Response filter(
            FilterableRequestSpecification asked, FilterableResponseSpecification expected, FilterContext context) {
        Optional<HttpRequest> request = Requests.of(asked, context);
        if (request.isEmpty()) {
            return Answer.of(context.next(asked, expected));
        }
        try {
            HttpResponse<byte[]> answer = client.send(request.get(), BodyHandlers.ofByteArray());
            last = new Exchange(request.get(), asked.getBody(), answer);
            return Answer.of(response(answer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static Response response(HttpResponse<byte[]> answer) {
        List<Header> headers = new ArrayList<>();
        answer.headers().map().forEach((name, values) -> {
            if (!name.equalsIgnoreCase("Content-Type")) {
                values.forEach(value -> headers.add(new Header(name, value)));
            }
        });
        ResponseBuilder response = new ResponseBuilder()
                .setStatusCode(answer.statusCode())
                .setStatusLine("HTTP/1.1 " + answer.statusCode())
                .setHeaders(new Headers(headers))
                .setBody(answer.body());
        answer.headers().firstValue("Content-Type").ifPresent(response::setContentType);
        return response.build();
    }
}
