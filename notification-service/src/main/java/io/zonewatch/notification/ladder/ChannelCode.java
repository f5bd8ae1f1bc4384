package io.zonewatch.notification.ladder;

/** The ways a step can reach its recipients. */
public enum ChannelCode {
    /** By SMTP. */
    EMAIL
}
