package io.zonewatch.notification.reminder;

/** What became of a reminder. */
public enum ReminderState {
    /** To be delivered. */
    PENDING,
    /** The recipient's side has taken it. */
    SENT,
    /** Withdrawn before it was sent, since what it presses for is no longer owed in that round, or never wanted by the recipient. */
    CANCELLED,
    /** Never sent, since it came too late: a later step, the due time or an acknowledgement had overtaken it. */
    SUPERSEDED,
    /** Could not be sent, or came back. */
    FAILED
}
