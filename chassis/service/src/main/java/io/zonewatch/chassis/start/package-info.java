/** What is looked at before a service does anything at all. */
package io.zonewatch.chassis.start;
