package io.zonewatch.notification.channel.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.zonewatch.notification.channel.wire.WireSettings;
import io.zonewatch.notification.delivery.DeliverySettings;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** In production a call ends within its delivery, and a delivery within its claim. */
class TimesInOrderTest {

    @Test
    void theDefaultsAreInOrder() {
        assertThat(brokenBy(Map.of())).isEmpty();
    }

    @Test
    void aClaimThatEndsBeforeItsDeliveryIsSaid() {
        assertThat(brokenBy(Map.of("zonewatch.delivery.lease", "PT30S")))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("zonewatch.delivery.lease (PT30S)"));
    }

    @Test
    void aCallThatEndsAfterItsDeliveryIsSaid() {
        assertThat(brokenBy(Map.of("zonewatch.wire.timeout", "PT1M")))
                .hasValueSatisfying(sentence -> assertThat(sentence).startsWith("zonewatch.wire.timeout (PT1M)"));
    }

    private static Optional<String> brokenBy(Map<String, String> settings) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withMapping(DeliverySettings.class)
                .withMapping(WireSettings.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .withConverter(Duration.class, 100, Duration::parse)
                .build();
        return new TimesInOrder(
                        config.getConfigMapping(WireSettings.class), config.getConfigMapping(DeliverySettings.class))
                .brokenBy(config);
    }
}
