package io.zonewatch.notification.obligation;

/** A unit's contacts were erased; told within the transaction that erases them. */
public record ContactsErased(String unit) {}
