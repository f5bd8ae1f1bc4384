package io.zonewatch.notification.delivery;

/**
 * A claim that was handed to its channel, and what came of it.
 *
 * @param message what was handed over; a digest's stands for each of its claims
 */
record Attempt(Claim claim, Message message, Answer answer) {}
