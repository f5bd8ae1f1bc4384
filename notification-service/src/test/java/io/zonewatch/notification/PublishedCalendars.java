package io.zonewatch.notification;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonewatch.embedded.Roots;
import io.zonewatch.reporting.CalendarYear;
import io.zonewatch.reporting.WorkingCalendar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The published working calendars that ship with the suite. */
public final class PublishedCalendars {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PublishedCalendars() {}

    /** All published years as one calendar. */
    public static WorkingCalendar all() {
        return WorkingCalendar.of(files().map(PublishedCalendars::year).toList());
    }

    /** The documents, each one year's. */
    public static List<String> documents() {
        return files().map(PublishedCalendars::text).toList();
    }

    /** The year a document is about. */
    public static int yearOf(String document) {
        try {
            return ((Number) JSON.readValue(document, new TypeReference<Map<String, Object>>() {})
                            .get("year"))
                    .intValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files() {
        Path folder = Roots.project().resolve("deploy/plans/china-calendars");
        return Stream.iterate(2015, year -> year <= 2026, year -> year + 1).map(year -> folder.resolve(year + ".json"));
    }

    private static CalendarYear year(Path file) {
        try {
            return JSON.readValue(file.toFile(), CalendarYear.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
