package io.zonewatch.assessment.observation;

import io.zonewatch.reporting.formula.Formula;

/**
 * How an indicator is computed and shown, by the catalogue in force.
 *
 * @param unit measuring unit
 * @param decimals how many it is published with
 * @param formula how it follows from reported figures; null for what is counted in the registry
 * @param cumulative whether it adds up since January 累计
 */
public record IndicatorRule(String unit, int decimals, Formula formula, boolean cumulative) {}
