package io.zonewatch.notification.silence;

/**
 * Something keeps reminders back that did not, or no longer does: what waits is to be looked at again.
 *
 * @param obligation what it is about, or null if about many
 */
public record HoldsChanged(String obligation) {}
