package io.zonewatch.registry.recognition.reading;

import io.zonewatch.registry.recognition.Level;
import io.zonewatch.registry.recognition.State;

/** How many recognitions of one kind and level are in one state. */
public record Count(String kind, Level level, State state, long count) {}
