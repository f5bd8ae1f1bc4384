package io.zonewatch.notification.delivery;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many were taken up.
 *
 * @param more whether there may be more of them, since one request takes up so many and no more
 */
record Replayed(
        @Schema(examples = "1000") int replayed,
        @Schema(examples = "true") boolean more) {}
