package io.zonewatch.notification.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** In production links are signed with a key that cannot be guessed, and lead over an encrypted line. */
class LinksKeyNeededTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @Test
    void withoutAKeyOrWithAShortOneItIsSaidWhatToSet() {
        assertThat(broken(Map.of())).hasValueSatisfying(said -> assertThat(said).startsWith("zonewatch.links.key is"));
        assertThat(broken(Map.of("zonewatch.links.key", "AAAA"))).isPresent();
        assertThat(broken(Map.of("zonewatch.links.key", "not Base64"))).isPresent();
    }

    @Test
    void anAddressInTheClearIsRefused() {
        assertThat(broken(Map.of("zonewatch.links.key", KEY, "zonewatch.links.base", "http://zonewatch.invalid")))
                .hasValueSatisfying(said -> assertThat(said).startsWith("zonewatch.links.base does not begin"));
    }

    @Test
    void withAKeyAndAnAddressOrNoneNothingIsUnsafe() {
        assertThat(broken(Map.of("zonewatch.links.key", KEY))).isEmpty();
        assertThat(broken(Map.of("zonewatch.links.key", KEY, "zonewatch.links.base", "https://zonewatch.invalid")))
                .isEmpty();
    }

    private static Optional<String> broken(Map<String, String> settings) {
        return new LinksKeyNeeded()
                .brokenBy(new SmallRyeConfigBuilder()
                        .withSources(new PropertiesConfigSource(settings, "test", 100))
                        .build());
    }
}
