package io.zonewatch.chassis.event;

/** Names of topics that the chassis itself writes to; all topics are declared in {@code deploy/topics.yaml}. */
public final class Topic {

    /** Heads of the audit chains, to be anchored outside. */
    public static final String AUDIT_HEADS = "zonewatch.audit.heads.v1";

    /** What operators of any service have to see to. */
    public static final String OPERATIONS_ALERTS = "zonewatch.operations.alerts.v1";

    private Topic() {}

    /** Where a service puts what it could never read or apply. */
    public static String deadLetters(String service) {
        return "zonewatch." + service + ".dead-letters.v1";
    }
}
