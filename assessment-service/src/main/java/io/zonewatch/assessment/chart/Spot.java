package io.zonewatch.assessment.chart;

/** A point; in tenths of a pixel from the left and the top. */
record Spot(int x, int y) {}
