/**
 * What plans state about zones, as versioned data: rule sets with their clauses, parameters and texts. A rule set binds the
 * zones of its division from its first day to the day before its last, in the version that holds on the day.
 */
package io.zonewatch.registry.policy;
