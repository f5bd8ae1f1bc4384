package io.zonewatch.notification.preference;

/** What the time of a message goes by that does not leave at once. */
public enum Hold {
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
    CALENDAR_MISSING
}
