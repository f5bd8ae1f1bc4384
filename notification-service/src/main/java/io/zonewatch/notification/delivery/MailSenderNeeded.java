package io.zonewatch.notification.delivery;

import io.zonewatch.chassis.start.ProductionRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** In production mail has a sender that a server elsewhere takes and that people can be told of: the default is of this machine alone. */
@ApplicationScoped
class MailSenderNeeded implements ProductionRule {

    private static final String FROM = "quarkus.mailer.from";

    @Override
    public Optional<String> brokenBy(Config config) {
        String from =
                config.getOptionalValue(FROM, String.class).orElse("").strip().toLowerCase(Locale.ROOT);
        return from.isEmpty() || from.endsWith("@localhost") || from.endsWith("@localhost>")
                ? Optional.of(FROM
                        + " names no sender that a mail server elsewhere would take, so no reminder would arrive: set it,"
                        + " and quarkus.mailer.host")
                : Optional.empty();
    }
}
