package io.zonewatch.assessment.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.testing.browser.Browser;
import io.zonewatch.testing.browser.Look;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Charts as a browser shows them. */
class ChartInBrowserTest {

    private static final Path FOLDER = Path.of("target", "screenshots").toAbsolutePath();

    private static Browser browser;
    private static Look page;

    @BeforeAll
    static void openABrowser() {
        browser = Browser.start();
        page = browser.open(URI.create("about:blank"), Map.of());
    }

    @AfterAll
    static void closeIt() {
        if (browser != null) {
            browser.close();
        }
    }

    static Stream<Chart> charts() {
        return ChartTest.charts();
    }

    @ParameterizedTest
    @MethodSource("charts")
    void noTextLiesOverAnotherOrReachesOut(Chart chart) throws IOException {
        Look look = look(chart);

        look.isFaultless();
        look.keep(name(chart));
    }

    @Test
    void everyTextOfTheUsualChartHasFoundItsPlace() throws IOException {
        assertThat(look(Samples.share(Locale.ENGLISH)).texts())
                .contains(
                        "baseline 68%",
                        "at least 70%",
                        "about 75% (tolerance 0.5 pp)",
                        "December 2016: 69.15%",
                        "forecast 70.31% (69.90% to 70.72%)",
                        "forecast 73.80% (72.10% to 75.50%)");
    }

    private static Look look(Chart chart) throws IOException {
        Files.createDirectories(FOLDER);
        Path file = FOLDER.resolve(name(chart) + ".html");
        Files.writeString(file, "<!doctype html><meta charset=utf-8><title>chart</title>" + Samples.drawn(chart));
        page.turnTo(file.toUri());
        return page;
    }

    private static String name(Chart chart) {
        String kind = chart.title().startsWith("<script>") ? "hostile" : chart.id();
        return kind + "-" + chart.language().getLanguage();
    }
}
