/**
 * Reporting units 报送单位: zones, departments, the city itself. Nothing is ever overwritten: what a unit was on a day is kept
 * by valid time, and when the registry learnt of it by knowledge time.
 */
package io.zonewatch.registry.unit;
