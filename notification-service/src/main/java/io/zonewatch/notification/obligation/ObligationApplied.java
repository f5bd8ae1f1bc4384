package io.zonewatch.notification.obligation;

/** A newer state of an obligation was taken; told within the transaction that takes it, with the obligation's row locked. */
public record ObligationApplied(Obligation obligation) {}
