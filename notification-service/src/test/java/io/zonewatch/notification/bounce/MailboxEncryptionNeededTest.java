package io.zonewatch.notification.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** In production it is demanded that a mailbox elsewhere is read over an encrypted line. */
class MailboxEncryptionNeededTest {

    private static final String HOST = "zonewatch.bounces.imap.host";
    private static final String TLS = "zonewatch.bounces.imap.tls";

    @Test
    void aServerElsewhereMustSpeakTls() {
        assertThat(brokenBy(Map.of(HOST, "imap.example.invalid", TLS, "false")))
                .hasValueSatisfying(sentence -> assertThat(sentence).startsWith(TLS + " is false"));
        assertThat(brokenBy(Map.of(HOST, "imap.example.invalid"))).isEmpty();
        assertThat(brokenBy(Map.of())).isEmpty();
    }

    @Test
    void whoeverIsTrustedMustBeNamed() {
        String trust = "zonewatch.bounces.imap.tls-configuration-name";
        assertThat(brokenBy(
                        Map.of(HOST, "imap.example.invalid", trust, "office", "quarkus.tls.office.trust-all", "true")))
                .hasValueSatisfying(
                        sentence -> assertThat(sentence).startsWith("quarkus.tls.office.trust-all is true"));
        assertThat(brokenBy(Map.of(HOST, "imap.example.invalid", trust, "office")))
                .isEmpty();
    }

    @Test
    void aServerOnTheSameMachineIsReachedOverNoNetwork() {
        assertThat(Stream.of("localhost", "127.0.0.1", "127.8.8.8", "::1"))
                .allSatisfy(host ->
                        assertThat(brokenBy(Map.of(HOST, host, TLS, "false"))).isEmpty());
        assertThat(brokenBy(Map.of(HOST, "127.example.invalid", TLS, "false"))).isPresent();
    }

    private static Optional<String> brokenBy(Map<String, String> settings) {
        return new MailboxEncryptionNeeded()
                .brokenBy(new SmallRyeConfigBuilder()
                        .withSources(new PropertiesConfigSource(settings, "test", 100))
                        .build());
    }
}
