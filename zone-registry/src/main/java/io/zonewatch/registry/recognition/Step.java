package io.zonewatch.registry.recognition;

import io.zonewatch.registry.Paper;
import java.time.Instant;

/**
 * A row of a line: a step, or what corrects it. Written once, never changed.
 *
 * @param number place of the step in the line, from 1; rows with the same number say what it was thought to be over time
 * @param state where it leads
 * @param paper what it rests on
 * @param withdrawn whether the step was a mistake: it never was taken
 * @param sequence the line's count that recorded it: its place in knowledge time
 * @param recordedAt moment of business time at which it was recorded
 */
public record Step(int number, State state, Paper paper, boolean withdrawn, long sequence, Instant recordedAt) {}
