package io.zonewatch.registry;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The two times a question is about.
 *
 * @param day valid time: the day of which is asked what held on it
 * @param known knowledge time: only what was recorded by then counts
 */
public record Moment(LocalDate day, Instant known) {}
