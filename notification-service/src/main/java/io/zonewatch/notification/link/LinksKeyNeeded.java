package io.zonewatch.notification.link;

import io.zonewatch.chassis.start.ProductionRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** In production links in mails are signed with a key that nobody guesses, and lead over an encrypted line. */
@ApplicationScoped
class LinksKeyNeeded implements ProductionRule {

    private static final String KEY = "zonewatch.links.key";
    private static final String BASE = "zonewatch.links.base";
    private static final int BYTES = 32;

    @Override
    public Optional<String> brokenBy(Config config) {
        if (!config.getOptionalValue(KEY, String.class)
                .filter(LinksKeyNeeded::isKey)
                .isPresent()) {
            return Optional.of(
                    KEY + " is not set to 32 bytes, so links in mails could not be told from forged ones: set it"
                            + " to 32 random bytes in Base64, the same on every replica");
        }
        return config.getOptionalValue(BASE, String.class)
                .filter(base -> !base.startsWith("https://"))
                .map(base ->
                        BASE + " does not begin with https://, so links in mails could be read on the way: set it to"
                                + " the address under which readers of mails reach this service");
    }

    private static boolean isKey(String text) {
        try {
            return Base64.getDecoder().decode(text).length >= BYTES;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
