package io.zonewatch.chassis.rate;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.rate.ClientRates.Draw;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;

/**
 * Refuses a client that asks too often with 429, and tells every one how much is left (draft-ietf-httpapi-ratelimit-headers-10). A client is the token's
 * subject; whoever comes without a token is told apart by address.
 */
@Provider
@Priority(Priorities.AUTHORIZATION - 1)
class RateFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String DRAW = RateFilter.class.getName();

    private final ClientRates rates;
    private final SecurityIdentity identity;
    private final HttpServerRequest connection;

    @Inject
    RateFilter(ClientRates rates, SecurityIdentity identity, HttpServerRequest connection) {
        this.rates = rates;
        this.identity = identity;
        this.connection = connection;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Draw draw = rates.draw(client());
        request.setProperty(DRAW, draw);
        if (!draw.isAllowed()) {
            throw Problem.tooOften(draw.pause());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(DRAW) instanceof Draw draw) {
            response.getHeaders()
                    .putSingle(
                            "RateLimit-Policy",
                            "\"client\";q=" + rates.quota() + ";w=" + ClientRates.WINDOW.toSeconds());
            response.getHeaders()
                    .putSingle("RateLimit", "\"client\";r=" + draw.remaining() + ";t=" + seconds(draw.full()));
        }
    }

    private String client() {
        return identity.isAnonymous()
                ? "address " + connection.remoteAddress().hostAddress()
                : "subject " + identity.getPrincipal().getName();
    }

    private static long seconds(Duration span) {
        return span.plusSeconds(1).minusNanos(1).toSeconds();
    }
}
