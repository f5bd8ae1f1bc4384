package io.zonewatch.notification.inbox;

import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Somebody who shows a ticket. */
final class TicketRequest extends BaseAuthenticationRequest implements AuthenticationRequest {

    private final String ticket;

    TicketRequest(String ticket) {
        this.ticket = ticket;
    }

    String ticket() {
        return ticket;
    }
}
