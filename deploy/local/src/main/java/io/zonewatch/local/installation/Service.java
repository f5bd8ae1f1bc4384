package io.zonewatch.local.installation;

import java.util.Locale;

/** The four services. */
public enum Service {
    REGISTRY("zone-registry", Port.REGISTRY, Port.REGISTRY_MANAGEMENT),
    INDICATOR("indicator-service", Port.INDICATOR, Port.INDICATOR_MANAGEMENT),
    ASSESSMENT("assessment-service", Port.ASSESSMENT, Port.ASSESSMENT_MANAGEMENT),
    NOTIFICATION("notification-service", Port.NOTIFICATION, Port.NOTIFICATION_MANAGEMENT);

    private final String module;
    private final Port port;
    private final Port managementPort;

    Service(String module, Port port, Port managementPort) {
        this.module = module;
        this.port = port;
        this.managementPort = managementPort;
    }

    /** Its short name, also that of its database. */
    public String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its folder in the project. */
    public String module() {
        return module;
    }

    /** Port of the API. */
    public Port port() {
        return port;
    }

    /** Port of health, metrics and the clock. */
    public Port managementPort() {
        return managementPort;
    }
}
