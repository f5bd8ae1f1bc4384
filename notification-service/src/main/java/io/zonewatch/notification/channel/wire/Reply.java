package io.zonewatch.notification.channel.wire;

import java.time.Duration;

/**
 * What another system answered.
 *
 * @param status of HTTP
 * @param body its beginning, as far as it was read
 * @param retryAfter how long it asks to be left alone, or null
 */
public record Reply(int status, String body, Duration retryAfter) {

    /** Whether the status says success (2xx). */
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }
}
