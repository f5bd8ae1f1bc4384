package io.zonewatch.notification.channel.wire;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/**
 * Calls other systems by HTTP, within bounds: a name is resolved once, every address it has is checked, and the connection goes to
 * an address that was checked, so that a name cannot lead elsewhere in between. Redirects are not followed.
 */
@ApplicationScoped
public class Wire {

    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|\\[.*]|0[xX][0-9a-fA-F.x]+|localhost");

    private final HttpClient client;
    private final Networks networks;
    private final WireSettings settings;

    @Inject
    Wire(Vertx vertx, WireSettings settings) {
        this.settings = settings;
        this.networks = new Networks(settings.allowedNetworks().orElse(List.of()).stream()
                .map(Network::parse)
                .toList());
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(settings.lines())
                .setConnectTimeout(Math.toIntExact(settings.connectTimeout().toMillis()))
                .setIdleTimeout(Math.toIntExact(settings.timeout().toSeconds()) + 1));
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /**
     * Sends a document by POST.
     *
     * @throws Unreachable if nobody was reached or answered in time, or the address may not be called
     */
    public Reply post(URI uri, Map<String, String> headers, byte[] body) {
        InetAddress address = checked(uri);
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port(uri), address.getHostAddress()))
                .setHost(uri.getHost())
                .setPort(port(uri))
                .setSsl(isEncrypted(uri))
                .setURI(target(uri));
        headers.forEach(options::putHeader);
        Call call = new Call();
        // read is attached on the request's own thread: attached from here, a quick answer could have ended before
        return await(call, client.request(options).compose(request -> call.begin(request, body)
                .compose(response -> read(call, response))));
    }

    /** Whether an address of numbers may be called at all; of a name that is known once it is resolved. */
    public boolean mayBeCalled(URI uri) {
        if (!NUMBERS.matcher(uri.getHost()).matches()) {
            return true;
        }
        try {
            checked(uri);
            return true;
        } catch (Unreachable refused) {
            return false;
        }
    }

    private InetAddress checked(URI uri) {
        try {
            InetAddress[] addresses = InetAddress.getAllByName(uri.getHost());
            boolean permitted = Arrays.stream(addresses)
                    .allMatch(address -> networks.permits(address) && (isEncrypted(uri) || networks.names(address)));
            if (!permitted) {
                throw Unreachable.before("address not permitted", null);
            }
            return addresses[0];
        } catch (UnknownHostException e) {
            throw Unreachable.before("host unknown", e);
        }
    }

    /** Of an answer that breaks off what has come is told: its status says most. */
    private Future<Reply> read(Call call, HttpClientResponse response) {
        call.answers(response);
        Promise<Reply> reply = Promise.promise();
        Buffer body = Buffer.buffer();
        response.exceptionHandler(broken -> reply.tryComplete(reply(response, body)));
        response.endHandler(end -> reply.tryComplete(reply(response, body)));
        response.handler(part -> {
            int room = settings.largestAnswer() - body.length();
            body.appendBuffer(part, 0, Math.min(room, part.length()));
            if (part.length() > room) {
                reply.tryComplete(reply(response, body));
                response.request().reset();
            }
        });
        return reply.future();
    }

    private static Reply reply(HttpClientResponse response, Buffer body) {
        String wait = response.getHeader("Retry-After");
        String reset = response.getHeader("x-ogw-ratelimit-reset");
        return new Reply(response.statusCode(), body.toString(), seconds(wait == null ? reset : wait));
    }

    /** The dates that RFC 9110, 10.2.3 allows as well are not worth reading: without a wait the own schedule is kept. */
    private static Duration seconds(String text) {
        return text != null && text.matches("[0-9]{1,6}") ? Duration.ofSeconds(Long.parseLong(text)) : null;
    }

    private Reply await(Call call, Future<Reply> reply) {
        try {
            return reply.toCompletionStage()
                    .toCompletableFuture()
                    .get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            String failed = e.getCause() instanceof SSLException ? "encryption failed" : "connection failed";
            throw call.met(failed, "connection lost", e.getCause());
        } catch (TimeoutException e) {
            call.giveUp();
            return call.answer()
                    .map(response -> reply(response, Buffer.buffer()))
                    .orElseThrow(() -> call.met("no connection in time", "no answer in time", e));
        } catch (InterruptedException e) {
            call.giveUp();
            Thread.currentThread().interrupt();
            throw call.met("interrupted", "interrupted", e);
        }
    }

    private static boolean isEncrypted(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : isEncrypted(uri) ? 443 : 80;
    }

    private static String target(URI uri) {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
