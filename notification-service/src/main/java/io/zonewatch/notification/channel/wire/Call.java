package io.zonewatch.notification.channel.wire;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.util.Optional;

/** One call: once nobody waits for it any more it is not begun, and what was begun is broken off, so that nothing is said twice. */
final class Call {

    private HttpClientRequest begun;
    private HttpClientResponse answered;
    private boolean over;

    synchronized Future<HttpClientResponse> begin(HttpClientRequest request, byte[] body) {
        if (over) {
            request.reset();
            return Future.failedFuture("nobody waits for it any more");
        }
        begun = request;
        return request.send(Buffer.buffer(body));
    }

    synchronized void answers(HttpClientResponse response) {
        answered = response;
    }

    synchronized void giveUp() {
        over = true;
        if (begun != null) {
            begun.reset();
        }
    }

    /** The answer that has begun. */
    synchronized Optional<HttpClientResponse> answer() {
        return Optional.ofNullable(answered);
    }

    /** What it was to meet nobody: once a call has begun, nobody can tell how far it came. */
    synchronized Unreachable met(String before, String after, Throwable cause) {
        return begun == null ? Unreachable.before(before, cause) : Unreachable.after(after, cause);
    }
}
