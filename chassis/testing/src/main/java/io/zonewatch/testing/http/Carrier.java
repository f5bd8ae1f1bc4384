package io.zonewatch.testing.http;

import io.restassured.RestAssured;
import io.restassured.builder.ResponseBuilder;
import io.restassured.filter.FilterContext;
import io.restassured.filter.OrderedFilter;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.internal.ResponseSpecificationImpl;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import io.zonewatch.testing.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Carries REST Assured's requests on kept connections of one client. Left to itself it makes a client and a connection for each request,
 * and puts the request together by reflection. Nothing is sent again in silence: a connection that closes without an answer fails the test
 * ({@code jdk.httpclient.redirects.retrylimit} in the build).
 */
final class Carrier implements OrderedFilter {

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Patience.LONG_ENOUGH)
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
        Optional<HttpRequest> request = isPlain(asked, expected) ? Requests.of(asked, context) : Optional.empty();
        if (request.isEmpty()) {
            return Answer.of(context.next(asked, expected));
        }
        try {
            HttpResponse<byte[]> answer = client.send(request.get(), BodyHandlers.ofByteArray());
            last = new Exchange(request.get(), asked.getBody(), answer);
            if (isToBeFollowed(request.get(), answer)) {
                return Answer.of(context.next(asked, expected));
            }
            return Answer.of(response(answer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Whether nothing is asked for that REST Assured does with an answer before it is handed out. */
    private static boolean isPlain(FilterableRequestSpecification asked, FilterableResponseSpecification expected) {
        return asked.getConfig() == RestAssured.config
                && expected instanceof ResponseSpecificationImpl known
                && !known.hasAssertionsDefined()
                && known.getLogDetail() == null;
    }

    /** Whether, how far and as what REST Assured follows is its own business; what only reads can be asked again. */
    private static boolean isToBeFollowed(HttpRequest request, HttpResponse<?> answer) {
        return Set.of("GET", "HEAD").contains(request.method())
                && answer.statusCode() / 100 == 3
                && answer.headers().firstValue("Location").isPresent();
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
