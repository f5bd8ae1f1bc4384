package io.zonewatch.notification.waiting;

import io.zonewatch.notification.silence.Hold;
import io.zonewatch.notification.silence.Silence;
import io.zonewatch.notification.silence.Snooze;

/** What the time of a message goes by that does not leave at once. */
public enum HeldBy {
    /** It waits for the end of the recipient's quiet hours. */
    QUIET_HOURS,
    /** It waits for the working hours of a working day. */
    WORKING_TIME,
    /** It leaves in a digest, at the hour and on the day of that. */
    DIGEST,
    /**
     * It should wait for a working day and does not, since the calendar of a year on the way is not published: a wish that
     * cannot be judged delays nothing.
     */
    CALENDAR_MISSING,
    /** The recipient has put it off 暂缓. */
    SNOOZE,
    /** A planned outage 静默 keeps it back. */
    SILENCE;

    /** What a hold is. */
    public static HeldBy of(Hold hold) {
        return switch (hold) {
            case Silence silence -> SILENCE;
            case Snooze snooze -> SNOOZE;
        };
    }
}
