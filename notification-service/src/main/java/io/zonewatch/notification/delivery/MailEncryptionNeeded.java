package io.zonewatch.notification.delivery;

import io.zonewatch.chassis.start.ProductionRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** In production no mail and no password goes over the network in the clear, or to whoever poses as the mail server. */
@ApplicationScoped
class MailEncryptionNeeded implements ProductionRule {

    private static final String HOST = "quarkus.mailer.host";
    private static final String START_TLS = "quarkus.mailer.start-tls";
    private static final String TLS = "quarkus.mailer.tls";
    private static final String TRUST_ALL = "quarkus.mailer.trust-all";

    @Override
    public Optional<String> brokenBy(Config config) {
        String host = value(config, HOST);
        if (host.isEmpty() || ThisMachine.is(host)) {
            return Optional.empty();
        }
        if (isTrue(config, TRUST_ALL)) {
            return Optional.of(TRUST_ALL + " is true, so anybody can pose as the mail server: remove it");
        }
        boolean encrypted = isTrue(config, TLS) || "REQUIRED".equalsIgnoreCase(value(config, START_TLS));
        return encrypted
                ? Optional.empty()
                : Optional.of("mail would leave in the clear where the server offers nothing better: set " + START_TLS
                        + " to REQUIRED, or " + TLS + " to true for a server that speaks TLS from the first byte");
    }

    private static boolean isTrue(Config config, String name) {
        return "true".equalsIgnoreCase(value(config, name));
    }

    private static String value(Config config, String name) {
        return config.getOptionalValue(name, String.class).orElse("").strip();
    }
}
