/** The business clock of all services as one: it is advanced step by step, and only when the whole suite is at rest. */
package io.zonewatch.local.clock;
