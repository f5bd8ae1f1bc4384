/** Figures of quarters and years as they follow from accepted reports of shorter periods 由各月数据得出的季度、年度数. */
package io.zonewatch.indicator.precomputed;
