package io.zonewatch.notification.obligation;

/** A unit's contacts changed; told within the transaction that takes the change. */
public record ContactsApplied(String unit) {}
