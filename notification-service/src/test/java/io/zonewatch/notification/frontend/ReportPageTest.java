package io.zonewatch.notification.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.notification.channel.Letters;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The way to the report that a message is about. */
class ReportPageTest {

    @Test
    void itIsTheInstallationsPageOfTheObligation() {
        ReportPage page = new ReportPage(() -> Optional.of("https://front.example.invalid/{obligation}?tab=1"));

        assertThat(page.of(Letters.about("341700")))
                .contains(URI.create("https://front.example.invalid/U0011_M-IND_2016-02?tab=1"));
    }

    @Test
    void thereIsNoneWhereTheInstallationHasToldOfNone() {
        assertThat(new ReportPage(Optional::empty).of(Letters.about("341700"))).isEmpty();
    }
}
