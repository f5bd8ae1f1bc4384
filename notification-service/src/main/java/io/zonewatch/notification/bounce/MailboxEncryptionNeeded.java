package io.zonewatch.notification.bounce;

import io.zonewatch.chassis.start.ProductionRule;
import io.zonewatch.notification.delivery.ThisMachine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** In production the mailbox's password does not go over the network in the clear, or to whoever poses as its server. */
@ApplicationScoped
class MailboxEncryptionNeeded implements ProductionRule {

    private static final String HOST = "zonewatch.bounces.imap.host";
    private static final String TLS = "zonewatch.bounces.imap.tls";
    private static final String TRUST = "zonewatch.bounces.imap.tls-configuration-name";

    @Override
    public Optional<String> brokenBy(Config config) {
        return config.getOptionalValue(HOST, String.class)
                .filter(host -> !ThisMachine.is(host))
                .flatMap(host -> wrong(config, host));
    }

    private static Optional<String> wrong(Config config, String host) {
        if (!config.getOptionalValue(TLS, Boolean.class).orElse(true)) {
            return Optional.of(
                    TLS + " is false, so the mailbox's password would go to " + host + " in the clear: remove it");
        }
        return config.getOptionalValue(TRUST, String.class)
                .map(name -> "quarkus.tls." + name + ".trust-all")
                .filter(trustAll ->
                        config.getOptionalValue(trustAll, Boolean.class).orElse(false))
                .map(trustAll -> trustAll + " is true, so anybody can pose as " + host + ": remove it");
    }
}
