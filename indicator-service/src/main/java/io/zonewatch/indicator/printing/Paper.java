package io.zonewatch.indicator.printing;

import io.zonewatch.chassis.web.InlineStyle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** How a printed report looks. */
final class Paper {

    static final InlineStyle SHEET = InlineStyle.of(load());

    private Paper() {}

    private static String load() {
        try (InputStream file = Paper.class.getResourceAsStream("/printing/report.css")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
