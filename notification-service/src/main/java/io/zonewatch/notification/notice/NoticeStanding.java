package io.zonewatch.notification.notice;

import java.time.OffsetDateTime;

/** Whether a formal notice that was served stands as served. */
public enum NoticeStanding {
    /** A recipient's side has taken a message of it. */
    SERVED,
    /** All messages of it that were taken have come back. */
    CAME_BACK,
    /** All had come back, and another was taken after that. */
    SERVED_AGAIN;

    /**
     * The standing.
     *
     * @param cameBackAt when the last message that stood came back, or null
     * @param servedAgainAt when a message was taken after that, or null
     */
    public static NoticeStanding of(OffsetDateTime cameBackAt, OffsetDateTime servedAgainAt) {
        if (cameBackAt == null) {
            return SERVED;
        }
        return servedAgainAt == null ? CAME_BACK : SERVED_AGAIN;
    }
}
