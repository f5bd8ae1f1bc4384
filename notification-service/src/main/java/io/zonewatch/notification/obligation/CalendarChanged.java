package io.zonewatch.notification.obligation;

/** A year of the working calendar was published or amended: what waits for a working day is to be looked at again. */
public record CalendarChanged() {}
