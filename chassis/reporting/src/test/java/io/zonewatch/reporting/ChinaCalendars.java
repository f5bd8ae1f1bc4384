package io.zonewatch.reporting;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The working-day calendars that are shipped as data, read as the service reads the body of a request. */
final class ChinaCalendars {

    static final int FIRST = 2015;
    static final int LAST = 2026;

    private static final Path PLANS = Path.of("..", "..", "deploy", "plans");

    /** All the years as one calendar. */
    static final WorkingCalendar ALL =
            WorkingCalendar.of(years().mapToObj(ChinaCalendars::shipped).toList());

    private ChinaCalendars() {}

    static IntStream years() {
        return IntStream.rangeClosed(FIRST, LAST);
    }

    /** The names of the data files, sorted. */
    static List<String> files() {
        try (Stream<Path> files = Files.list(PLANS.resolve("china-calendars"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String text(int year) {
        return read(PLANS.resolve("china-calendars").resolve(year + ".json"));
    }

    /** The Chizhou pack's own copy of a year. */
    static String chizhouText(int year) {
        return read(PLANS.resolve(Path.of("chizhou-2015", "calendars", year + ".json")));
    }

    static CalendarYear shipped(int year) {
        try {
            return new ObjectMapper().readValue(text(year), CalendarYear.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
