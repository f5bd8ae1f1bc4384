package io.zonewatch.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** In production it is demanded that mail is encrypted on its way to a server elsewhere. */
class MailEncryptionNeededTest {

    private static final String HOST = "mail.example.invalid";

    @Test
    void aServerElsewhereMustSpeakTls() {
        assertThat(brokenBy(Map.of("quarkus.mailer.host", HOST))).hasValueSatisfying(sentence -> assertThat(sentence)
                .contains("set quarkus.mailer.start-tls to REQUIRED"));
        assertThat(brokenBy(Map.of("quarkus.mailer.host", HOST, "quarkus.mailer.start-tls", "OPTIONAL")))
                .isPresent();
        assertThat(brokenBy(Map.of("quarkus.mailer.host", HOST, "quarkus.mailer.start-tls", "REQUIRED")))
                .isEmpty();
        assertThat(brokenBy(Map.of("quarkus.mailer.host", HOST, "quarkus.mailer.tls", "true")))
                .isEmpty();
    }

    @Test
    void itMustNotBeTrustedUnseen() {
        assertThat(brokenBy(Map.of(
                        "quarkus.mailer.host",
                        HOST,
                        "quarkus.mailer.start-tls",
                        "REQUIRED",
                        "quarkus.mailer.trust-all",
                        "true")))
                .hasValueSatisfying(sentence -> assertThat(sentence).startsWith("quarkus.mailer.trust-all is true"));
    }

    @Test
    void aServerOnTheSameMachineIsReachedOverNoNetwork() {
        assertThat(brokenBy(Map.of("quarkus.mailer.host", "localhost"))).isEmpty();
    }

    private static Optional<String> brokenBy(Map<String, String> settings) {
        return new MailEncryptionNeeded()
                .brokenBy(new SmallRyeConfigBuilder()
                        .withSources(new PropertiesConfigSource(settings, "test", 100))
                        .build());
    }
}
