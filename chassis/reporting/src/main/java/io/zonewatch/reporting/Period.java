package io.zonewatch.reporting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a report is about: a month {@code 2016-03}, a quarter {@code 2016-Q1} or a year {@code 2016}. In JSON it is that string.
 *
 * <p>The cumulative report on January and February is period {@code 2016-02}: Chinese monthly statistics have no report for January alone.
 * Periods are ordered by the day they end; of those that end together the shorter comes first (2016-03, 2016-Q1; 2016-12, 2016-Q4, 2016).
 *
 * @param frequency month, quarter or year
 * @param year 1949 to 2999
 * @param number of the period within its year, from 1: at most 12, 4 or 1
 */
public record Period(Frequency frequency, int year, int number) implements Comparable<Period> {

    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2999;
    private static final Pattern FORM = Pattern.compile("(?<year>[0-9]{4})(-(?<month>[0-9]{2})|-Q(?<quarter>[0-9]))?");
    private static final Comparator<Period> ORDER =
            Comparator.comparing(Period::end).thenComparing(Period::frequency);

    /** Checks the ranges of the components; throws {@link IllegalArgumentException} when one is outside. */
    public Period {
        Objects.requireNonNull(frequency, "frequency");
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException("year of a period must be 1949 to 2999, not " + year);
        }
        if (number < 1 || number > frequency.periodsPerYear()) {
            throw new IllegalArgumentException("a %s period has a number from 1 to %d, not %d"
                    .formatted(frequency.name().toLowerCase(Locale.ROOT), frequency.periodsPerYear(), number));
        }
    }

    /**
     * Reads the canonical form and nothing else.
     *
     * @throws IllegalArgumentException when {@code text} is not a month such as 2016-03, a quarter such as 2016-Q1 or a year such as 2016
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Period parse(String text) {
        Matcher form = FORM.matcher(Objects.requireNonNull(text, "period"));
        if (!form.matches()) {
            throw new IllegalArgumentException("a period is written 2016-03, 2016-Q1 or 2016, not '" + text + "'");
        }
        int year = Integer.parseInt(form.group("year"));
        try {
            if (form.group("month") != null) {
                return month(year, Integer.parseInt(form.group("month")));
            }
            return form.group("quarter") != null ? quarter(year, Integer.parseInt(form.group("quarter"))) : year(year);
        } catch (IllegalArgumentException outOfRange) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a period: " + outOfRange.getMessage(), outOfRange);
        }
    }

    /** The month {@code month} (1 to 12) of {@code year}. */
    public static Period month(int year, int month) {
        return new Period(Frequency.MONTHLY, year, month);
    }

    /** The quarter {@code quarter} (1 to 4) of {@code year}. */
    public static Period quarter(int year, int quarter) {
        return new Period(Frequency.QUARTERLY, year, quarter);
    }

    /** The calendar year {@code year}. */
    public static Period year(int year) {
        return new Period(Frequency.ANNUAL, year, 1);
    }

    /** The period of {@code frequency} in which {@code day} lies. */
    public static Period of(Frequency frequency, LocalDate day) {
        return new Period(frequency, day.getYear(), (day.getMonthValue() - 1) / frequency.months() + 1);
    }

    /** First day. */
    public LocalDate start() {
        return LocalDate.of(year, (number - 1) * frequency.months() + 1, 1);
    }

    /** Last day, inclusive. */
    public LocalDate end() {
        return endMonth().atEndOfMonth();
    }

    /** The month in which the period ends, from which due rules count. */
    public YearMonth endMonth() {
        return YearMonth.of(year, number * frequency.months());
    }

    /** The period {@code periods} later (earlier when negative) of the same frequency; throws when that leaves the years 1949 to 2999. */
    public Period plus(long periods) {
        long position =
                Math.addExact(Math.multiplyExact((long) year, frequency.periodsPerYear()) + number - 1, periods);
        int newYear = Math.toIntExact(Math.floorDiv(position, (long) frequency.periodsPerYear()));
        return new Period(frequency, newYear, Math.floorMod(position, frequency.periodsPerYear()) + 1);
    }

    /** The period after this one. */
    public Period next() {
        return plus(1);
    }

    /** The period before this one. */
    public Period previous() {
        return plus(-1);
    }

    /** The same period of the year before, the base of a year-on-year comparison 同比. */
    public Period yearAgo() {
        return new Period(frequency, year - 1, number);
    }

    /** Whether every day of {@code other} lies in this period. */
    public boolean contains(Period other) {
        return contains(other.start()) && contains(other.end());
    }

    /** Whether {@code day} lies in this period. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(start()) && !day.isAfter(end());
    }

    /** How people call it, in Chinese or else in English; the report numbered February is called January to February (1-2月). */
    public String label(Locale locale) {
        return PeriodLabels.of(this, locale);
    }

    @Override
    public int compareTo(Period other) {
        return ORDER.compare(this, other);
    }

    /** The canonical form: {@code 2016-03}, {@code 2016-Q1} or {@code 2016}. */
    @JsonValue
    @Override
    public String toString() {
        return switch (frequency) {
            case MONTHLY -> year + (number < 10 ? "-0" : "-") + number;
            case QUARTERLY -> year + "-Q" + number;
            case ANNUAL -> Integer.toString(year);
        };
    }
}
