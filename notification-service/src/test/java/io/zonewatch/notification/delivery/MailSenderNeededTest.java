package io.zonewatch.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** In production it is demanded that mail has a sender. */
class MailSenderNeededTest {

    @Test
    void theSenderIsNotThisMachine() {
        assertThat(brokenBy("zonewatch@localhost"))
                .hasValueSatisfying(sentence -> assertThat(sentence).startsWith("quarkus.mailer.from names no sender"));
        assertThat(brokenBy("催报 <zonewatch@LOCALHOST>")).isPresent();
        assertThat(brokenBy("")).isPresent();
        assertThat(brokenBy("催报 <supervision@city.example.invalid>")).isEmpty();
    }

    private static Optional<String> brokenBy(String from) {
        return new MailSenderNeeded()
                .brokenBy(new SmallRyeConfigBuilder()
                        .withSources(new PropertiesConfigSource(Map.of("quarkus.mailer.from", from), "test", 100))
                        .build());
    }
}
