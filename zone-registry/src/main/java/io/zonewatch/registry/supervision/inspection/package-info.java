/** Inspections 调研督查 of zones, with findings and their follow-up. */
package io.zonewatch.registry.supervision.inspection;
