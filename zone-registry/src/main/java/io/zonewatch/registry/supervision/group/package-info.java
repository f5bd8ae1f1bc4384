/** The group itself 推进小组: office, members, duties, as one document sets them up and the next changes them. */
package io.zonewatch.registry.supervision.group;
