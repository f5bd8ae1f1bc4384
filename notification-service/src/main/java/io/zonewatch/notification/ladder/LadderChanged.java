package io.zonewatch.notification.ladder;

/** Told within the transaction that puts another ladder in force. */
public record LadderChanged(String form) {}
