package io.zonewatch.reporting;

/** Thrown when a question about working days needs a year whose calendar has not been published: the answer is never guessed. */
public final class MissingCalendarYear extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int year;

    /** The calendar of {@code year} is needed and not there. */
    public MissingCalendarYear(int year) {
        super("no working calendar for " + year);
        this.year = year;
    }

    /** The year whose calendar is needed. */
    public int year() {
        return year;
    }
}
