package io.zonewatch.registry.contact;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The days on which there is somebody for a job. */
public final class StaffedDays {

    /** No day at all. */
    public static final StaffedDays NONE = new StaffedDays(List.of());

    /** Every day. */
    public static final StaffedDays ALL = of(LocalDate.MIN, null);

    private final List<Span> spans;

    private StaffedDays(List<Span> spans) {
        this.spans = spans;
    }

    /** From the first day until before the end, or for ever if that is null. */
    private record Span(LocalDate first, LocalDate end) {
        private boolean holds(LocalDate day) {
            return !first.isAfter(day) && (end == null || end.isAfter(day));
        }
    }

    static StaffedDays of(LocalDate first, LocalDate end) {
        return new StaffedDays(List.of(new Span(first, end)));
    }

    StaffedDays and(StaffedDays others) {
        return new StaffedDays(
                Stream.concat(spans.stream(), others.spans.stream()).toList());
    }

    /** Whether there is somebody on a day. */
    public boolean on(LocalDate day) {
        return spans.stream().anyMatch(span -> span.holds(day));
    }

    /** The days up to another on which somebody comes or is gone. */
    public List<LocalDate> turns(LocalDate last) {
        return spans.stream()
                .flatMap(span -> Stream.of(span.first(), span.end()))
                .filter(Objects::nonNull)
                .filter(day -> !day.isAfter(last))
                .toList();
    }
}
