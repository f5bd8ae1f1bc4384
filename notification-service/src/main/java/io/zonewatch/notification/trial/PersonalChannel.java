package io.zonewatch.notification.trial;

/** The channels that end at one person; the others reach groups and systems and have tests of their own. */
enum PersonalChannel {
    /** By SMTP. */
    EMAIL,
    /** The person's own list of messages in the service 站内信. */
    INBOX,
    /** A text message 短信. */
    SMS
}
