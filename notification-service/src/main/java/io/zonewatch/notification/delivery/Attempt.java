package io.zonewatch.notification.delivery;

import java.time.Instant;

/**
 * A claim that was handed to its channel, and what came of it.
 *
 * @param message what was handed over; a digest's stands for each of its claims
 * @param handedOver when, by the system clock
 */
record Attempt(Claim claim, Message message, Instant handedOver, Answer answer) {}
