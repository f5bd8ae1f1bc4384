package io.zonewatch.local.installation;

import java.util.Locale;

/** Everything that listens. */
public enum Port {
    REGISTRY(8081, "the API of zone-registry"),
    INDICATOR(8082, "the API of indicator-service"),
    ASSESSMENT(8083, "the API of assessment-service"),
    NOTIFICATION(8084, "the API of notification-service"),
    REGISTRY_MANAGEMENT(9081, "the management port of zone-registry"),
    INDICATOR_MANAGEMENT(9082, "the management port of indicator-service"),
    ASSESSMENT_MANAGEMENT(9083, "the management port of assessment-service"),
    NOTIFICATION_MANAGEMENT(9084, "the management port of notification-service"),
    POSTGRESQL(15432, "PostgreSQL"),
    KAFKA(19092, "Kafka"),
    KAFKA_CONTROLLER(19093, "Kafka's controller"),
    SMTP(1025, "the captured mailbox (SMTP)"),
    MAILBOX(8025, "the captured mailbox (HTTP)");

    private final int usual;
    private final String purpose;

    Port(int usual, String purpose) {
        this.usual = usual;
        this.purpose = purpose;
    }

    /** The port unless another is chosen. */
    public int usual() {
        return usual;
    }

    /** What listens on it, for people. */
    public String purpose() {
        return purpose;
    }

    /** The environment variable that chooses another, such as {@code ZONEWATCH_PORT_KAFKA}. */
    public String variable() {
        return "ZONEWATCH_PORT_" + name().toUpperCase(Locale.ROOT);
    }
}
