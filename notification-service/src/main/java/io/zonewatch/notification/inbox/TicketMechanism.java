package io.zonewatch.notification.inbox;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Takes a ticket in place of a token where the stream is opened, and nowhere else. A token counts before it. */
@ApplicationScoped
class TicketMechanism implements HttpAuthenticationMechanism {

    private static final int AFTER_TOKENS = DEFAULT_PRIORITY - 1;

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        String ticket = InboxResource.STREAM.equals(request.request().path())
                ? request.request().getParam(InboxResource.TICKET)
                : null;
        return ticket == null ? Uni.createFrom().nullItem() : identities.authenticate(new TicketRequest(ticket));
    }

    /** Whoever has none is asked for a token. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TicketRequest.class);
    }

    @Override
    public int getPriority() {
        return AFTER_TOKENS;
    }
}
