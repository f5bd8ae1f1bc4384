/**
 * What every service must mean by a period, a working day, a due time, a figure and a unit: pure Java values with one JSON form each, which holds in any
 * {@code ObjectMapper} without modules.
 */
package io.zonewatch.reporting;
