package io.zonewatch.chassis.web;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;

/**
 * What must not be there, as the request at hand says ({@code If-None-Match}, RFC 9110, 13.1.2). A change that creates nothing has no parameter for
 * it, since nobody needs it there; who sends it all the same is answered by it.
 */
final class OtherVersions {

    private OtherVersions() {}

    /** The entity tags, or null outside of requests and where none are told. */
    static String asked() {
        ArcContainer container = Arc.container();
        if (container == null || !container.requestContext().isActive()) {
            return null;
        }
        RoutingContext request =
                container.instance(CurrentVertxRequest.class).get().getCurrent();
        List<String> tags =
                request == null ? List.of() : request.request().headers().getAll(HttpHeaders.IF_NONE_MATCH);
        return tags.isEmpty() ? null : String.join(",", tags);
    }
}
