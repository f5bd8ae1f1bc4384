/** The zone registry: who the reporting units are, what they were at any time, and whom to talk to. */
package io.zonewatch.registry;
