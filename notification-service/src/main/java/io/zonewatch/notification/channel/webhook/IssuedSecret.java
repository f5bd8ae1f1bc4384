package io.zonewatch.notification.channel.webhook;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A secret, shown this once.
 *
 * @param secret what calls are signed with from now on
 * @param secretBeforeUntil how long the one before still counts, or null if there was none
 */
record IssuedSecret(
        @Schema(examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
        String secret,

        @Schema(nullable = true) OffsetDateTime secretBeforeUntil) {}
