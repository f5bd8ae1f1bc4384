package io.zonewatch.testing.http;

import io.restassured.authentication.AuthenticationScheme;
import io.restassured.authentication.NoAuthScheme;
import io.restassured.authentication.PreemptiveOAuth2HeaderScheme;
import io.restassured.config.EncoderConfig;
import io.restassured.filter.FilterContext;
import io.restassured.internal.filter.FilterContextImpl;
import io.restassured.specification.FilterableRequestSpecification;
import io.zonewatch.testing.Patience;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a specification of REST Assured asks for, as a request of the JDK's client. */
final class Requests {

    /** A larger body may be answered before it was read, and the connection closed with the answer still unread. */
    private static final int LARGEST_BODY = 256 * 1024;

    private static final Pattern CHARSET = Pattern.compile("charset=\"?([\\w-]+)");

    private Requests() {}

    /** Empty if it is one of those that only REST Assured can put together. */
    static Optional<HttpRequest> of(FilterableRequestSpecification asked, FilterContext context) {
        Object body = asked.getBody();
        Optional<String> authorization = authorization(asked.getAuthenticationScheme());
        Optional<BodyPublisher> published = publisher(asked, body);
        boolean ordinary = !repeatsParameters(context, asked)
                && asked.getFormParams().isEmpty()
                && asked.getRequestParams().isEmpty()
                && asked.getMultiPartParams().isEmpty()
                && !asked.getCookies().exist();
        if (!ordinary || authorization.isEmpty() || published.isEmpty()) {
            return Optional.empty();
        }
        try {
            var request = HttpRequest.newBuilder(URI.create(asked.getURI())).timeout(Patience.LONG_ENOUGH);
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
}
