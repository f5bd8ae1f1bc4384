package io.zonewatch.notification.inbox;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.mutiny.Uni;
import io.zonewatch.notification.inbox.StreamTickets.Holder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jose4j.jwt.JwtClaims;

/** Tells who shows a ticket: the person alone, who by it reaches no unit and no division. */
@ApplicationScoped
class TicketHolders implements IdentityProvider<TicketRequest> {

    private final StreamTickets tickets;

    @Inject
    TicketHolders(StreamTickets tickets) {
        this.tickets = tickets;
    }

    @Override
    public Class<TicketRequest> getRequestType() {
        return TicketRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(TicketRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> tickets.use(request.ticket())
                .map(TicketHolders::identity)
                .orElseThrow(() ->
                        new AuthenticationFailedException("the ticket was used, is too old, or was never given")));
    }

    private static SecurityIdentity identity(Holder holder) {
        JwtClaims claims = new JwtClaims();
        claims.setSubject(holder.sub());
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new DefaultJWTCallerPrincipal(claims))
                .addRoles(holder.roles())
                .build();
    }
}
