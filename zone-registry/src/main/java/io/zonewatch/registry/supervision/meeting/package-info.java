/** Consultation meetings 会商会议 of the supervision group, with minutes and decisions. */
package io.zonewatch.registry.supervision.meeting;
