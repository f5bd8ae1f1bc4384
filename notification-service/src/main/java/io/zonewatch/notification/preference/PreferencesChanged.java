package io.zonewatch.notification.preference;

/** Somebody asks for something else from now on: what waits for that person is to be looked at again. */
public record PreferencesChanged(String sub) {}
