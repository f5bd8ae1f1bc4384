package io.zonewatch.notification.inbox;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What opens the caller's stream once, in place of a token.
 *
 * @param ticket a secret until it is used
 * @param expiresAt by the system clock
 */
record TicketView(
        @Schema(examples = "q3Zb0dX1n6m7sYvJ8w2uKc4tRfLhGpEa5iOoNzBxDSQ")
        String ticket,

        OffsetDateTime expiresAt) {}
