package io.zonewatch.notification.channel.endpoint;

import io.zonewatch.chassis.start.ProductionRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Secrets of channels are not kept in the clear in production. */
@ApplicationScoped
class SecretsKeyNeeded implements ProductionRule {

    @Override
    public Optional<String> brokenBy(Config config) {
        return config.getOptionalValue(SecretBox.KEY, String.class).isPresent()
                ? Optional.empty()
                : Optional.of(SecretBox.KEY
                        + " is not set, so secrets of webhooks and bots would be kept in the clear: set it"
                        + " to 32 random bytes in Base64, the same on every replica");
    }
}
