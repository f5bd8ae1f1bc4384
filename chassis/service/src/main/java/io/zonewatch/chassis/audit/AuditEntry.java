package io.zonewatch.chassis.audit;

import io.zonewatch.reporting.UnitCode;

/**
 * One change, to be written down.
 *
 * @param action what was done, such as {@code unit.registered}
 * @param subjectType kind of thing it was done to
 * @param subjectId which one
 * @param unit the unit it concerns, or null
 * @param before state before, or null
 * @param after state after, or null
 * @param reason why, in the words of who did it, or null
 */
public record AuditEntry(
        String action,
        String subjectType,
        String subjectId,
        UnitCode unit,
        Object before,
        Object after,
        String reason) {}
