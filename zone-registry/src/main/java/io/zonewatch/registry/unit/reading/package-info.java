/** Reads units: on a day, in a list, through time; each as it was known at an instant, by the scope of the day. */
package io.zonewatch.registry.unit.reading;
