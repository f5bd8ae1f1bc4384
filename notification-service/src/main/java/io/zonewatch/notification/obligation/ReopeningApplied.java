package io.zonewatch.notification.obligation;

import java.time.Instant;

/**
 * A newer state was taken of an obligation that was reopened; told within the transaction that takes it, with the obligation's row locked.
 *
 * @param until both lines of the round that the reopening began
 */
public record ReopeningApplied(Obligation obligation, Instant until) {}
