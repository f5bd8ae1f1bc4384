package io.zonewatch.chassis.audit;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Hides who somebody is in what the audit trail shows of a kind of subject, as the service's lists hide it from an auditor (ADR 0014). What is
 * kept stays as it was written.
 */
public interface AuditMask {

    /** The kind of subject whose entries hold people. */
    String subjectType();

    /** The state before or after, masked; a change of its own copy. */
    JsonNode masked(JsonNode state);
}
