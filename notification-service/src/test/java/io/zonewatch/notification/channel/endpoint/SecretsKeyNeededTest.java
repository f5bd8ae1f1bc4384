package io.zonewatch.notification.channel.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

/** In production a key is demanded under which secrets are kept. */
class SecretsKeyNeededTest {

    @Test
    void withoutAKeyItIsSaidWhatToSet() {
        assertThat(new SecretsKeyNeeded().brokenBy(settings(Map.of())))
                .hasValueSatisfying(sentence -> assertThat(sentence).startsWith("zonewatch.secrets.key is not set"));
    }

    @Test
    void withAKeyNothingIsUnsafe() {
        assertThat(new SecretsKeyNeeded().brokenBy(settings(Map.of("zonewatch.secrets.key", "AAAA"))))
                .isEmpty();
    }

    private static Config settings(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build();
    }
}
