package io.zonewatch.notification.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** In production mails lead to the very report, over an encrypted line, or nowhere. */
class FrontEndReachableTest {

    @Test
    void aWayInTheClearOrToNoReportIsRefused() {
        for (String page : new String[] {
            "http://front.example.invalid/{obligation}",
            "https://front.example.invalid/",
            "https://front.example.invalid/{obligation}?in={language}",
            "https://front.example.invalid/my reports/{obligation}",
            "https://front.example.invalid/{obligation}|edit",
            "https://{obligation}"
        }) {
            assertThat(broken(Map.of("zonewatch.front-end.report", page))).hasValueSatisfying(said -> assertThat(said)
                    .startsWith("zonewatch.front-end.report is no address"));
        }
    }

    @Test
    void aWayToTheReportOrNoneIsTaken() {
        assertThat(broken(Map.of("zonewatch.front-end.report", "https://front.example.invalid/{obligation}")))
                .isEmpty();
        assertThat(broken(Map.of())).isEmpty();
    }

    private static Optional<String> broken(Map<String, String> settings) {
        return new FrontEndReachable()
                .brokenBy(new SmallRyeConfigBuilder()
                        .withSources(new PropertiesConfigSource(settings, "test", 100))
                        .build());
    }
}
