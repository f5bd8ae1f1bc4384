package io.zonewatch.assessment.observation;

import io.zonewatch.reporting.formula.Formula;

/**
 * How an indicator is computed and shown, by the catalogue in force.
 *
 * @param unit measuring unit
 * @param decimals how many it is published with
 * @param formula how it follows from reported figures
 */
public record IndicatorRule(String unit, int decimals, Formula formula) {}
