package io.zonewatch.testing.http;

import io.restassured.authentication.AuthenticationScheme;
import io.restassured.authentication.NoAuthScheme;
import io.restassured.authentication.PreemptiveOAuth2HeaderScheme;
import io.restassured.builder.ResponseBuilder;
import io.restassured.config.EncoderConfig;
import io.restassured.filter.FilterContext;
import io.restassured.filter.OrderedFilter;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.internal.filter.FilterContextImpl;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Carries REST Assured's requests on kept connections of one client. Left to itself it makes a client and a connection for each request,
 * and puts the request together by reflection.
 */
final class Carrier implements OrderedFilter {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A larger body may be answered before it was read, and the connection closed with the answer still unread. */
    private static final int LARGEST_BODY = 256 * 1024;

    private static final Pattern CHARSET = Pattern.compile("charset=\"?([\\w-]+)");

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
                            new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
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
        Object body = asked.getBody();
        Optional<HttpRequest> request = repeatsParameters(context, asked) ? Optional.empty() : request(asked, body);
        if (request.isEmpty()) {
            return Answer.of(context.next(asked, expected));
        }
        try {
            HttpResponse<byte[]> answer = client.send(request.get(), BodyHandlers.ofByteArray());
            last = new Exchange(request.get(), body, answer);
            return Answer.of(response(answer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** What a specification tells of its address names each parameter once. */
    private static boolean repeatsParameters(FilterContext context, FilterableRequestSpecification asked) {
        if (!(context instanceof FilterContextImpl known)) {
            return true;
        }
        String[] query = known.getInternalRequestURI().split("\\?", 2);
        Set<String> names = new HashSet<>(asked.getQueryParams().keySet());
        return query.length == 2
                && !Arrays.stream(query[1].split("&")).allMatch(pair -> names.add(pair.split("=", 2)[0]));
    }

    /** Empty if it is one of those that only REST Assured can put together. */
    private static Optional<HttpRequest> request(FilterableRequestSpecification asked, Object body) {
        Optional<String> authorization = authorization(asked.getAuthenticationScheme());
        Optional<BodyPublisher> published = publisher(asked, body);
        boolean ordinary = asked.getFormParams().isEmpty()
                && asked.getRequestParams().isEmpty()
                && asked.getMultiPartParams().isEmpty()
                && !asked.getCookies().exist();
        if (!ordinary || authorization.isEmpty() || published.isEmpty()) {
            return Optional.empty();
        }
        try {
            var request = HttpRequest.newBuilder(URI.create(asked.getURI())).timeout(PATIENCE);
            if (body == null && "GET".equals(asked.getMethod())) {
                request.GET(); // any other way it would declare a length
            } else {
                request.method(asked.getMethod(), published.get());
            }
            asked.getHeaders().forEach(header -> request.header(header.getName(), header.getValue()));
            if (!authorization.get().isEmpty()) {
                request.setHeader("Authorization", authorization.get());
            }
            return Optional.of(request.build());
        } catch (IllegalArgumentException e) { // an address or a header on purpose not as it should be
            return Optional.empty();
        }
    }

    private static Optional<String> authorization(AuthenticationScheme scheme) {
        return switch (scheme) {
            case NoAuthScheme none -> Optional.of("");
            case PreemptiveOAuth2HeaderScheme bearer -> Optional.of(bearer.generateAuthToken());
            default -> Optional.empty();
        };
    }

    private static Optional<BodyPublisher> publisher(FilterableRequestSpecification asked, Object body) {
        byte[] bytes =
                switch (body) {
                    case null -> new byte[0];
                    case String text -> text.getBytes(charset(asked));
                    case byte[] given -> given;
                    default -> null;
                };
        return bytes == null || bytes.length > LARGEST_BODY
                ? Optional.empty()
                : Optional.of(bytes.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(bytes));
    }

    private static Charset charset(FilterableRequestSpecification asked) {
        String type = String.valueOf(asked.getContentType());
        Matcher named = CHARSET.matcher(type);
        if (named.find()) {
            return Charset.forName(named.group(1));
        }
        EncoderConfig encoders = asked.getConfig().getEncoderConfig();
        return Charset.forName(
                encoders.hasDefaultCharsetForContentType(type)
                        ? encoders.defaultCharsetForContentType(type)
                        : encoders.defaultContentCharset());
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
