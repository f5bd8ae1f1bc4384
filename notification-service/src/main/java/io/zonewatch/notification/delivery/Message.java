package io.zonewatch.notification.delivery;

/** What is handed to a channel: one message to one person. */
record Message(String id, String to, String subject, String text) {}
