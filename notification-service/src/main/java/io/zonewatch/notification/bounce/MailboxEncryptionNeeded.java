package io.zonewatch.notification.bounce;

import io.zonewatch.chassis.start.ProductionRule;
import io.zonewatch.notification.delivery.ThisMachine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** In production the mailbox's password does not go over the network in the clear. */
@ApplicationScoped
class MailboxEncryptionNeeded implements ProductionRule {

    private static final String HOST = "zonewatch.bounces.imap.host";
    private static final String TLS = "zonewatch.bounces.imap.tls";

    @Override
    public Optional<String> brokenBy(Config config) {
        return config.getOptionalValue(HOST, String.class)
                .filter(host -> !ThisMachine.is(host))
                .filter(host -> !config.getOptionalValue(TLS, Boolean.class).orElse(true))
                .map(host ->
                        TLS + " is false, so the mailbox's password would go to " + host + " in the clear: remove it");
    }
}
