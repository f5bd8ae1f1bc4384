package io.zonewatch.registry.recognition;

/** How many recognitions of one kind and level are in one state. */
public record Count(String kind, Level level, State state, long count) {}
