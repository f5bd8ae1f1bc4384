/** The people of a unit: whom to ask, to remind, to escalate to. Personal data. */
package io.zonewatch.registry.contact;
