/** What a version of something changes: things with codes, compared member by member. */
package io.zonewatch.chassis.difference;
