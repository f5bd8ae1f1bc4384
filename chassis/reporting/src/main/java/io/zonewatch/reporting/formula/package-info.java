/**
 * Formulas of derived indicators as data, and their evaluation with an explanation term by term. Ratios are ratios of sums: the types do not allow a ratio
 * inside a sum, so an average of ratios cannot be written down.
 */
package io.zonewatch.reporting.formula;
