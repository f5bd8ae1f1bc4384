/**
 * The way of a target as a picture: SVG that stands alone, without script, style sheet or reference, for screens and paper (ADR 0028). All lengths are whole
 * tenths of a pixel, so that the same series gives the same bytes everywhere.
 */
package io.zonewatch.assessment.chart;
