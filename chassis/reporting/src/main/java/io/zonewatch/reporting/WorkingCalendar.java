package io.zonewatch.reporting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which days are worked, from the published calendars of single years, make-up weekends 调休 included. Immutable. Every question that touches a year that is
 * not there throws {@link MissingCalendarYear}.
 */
public final class WorkingCalendar {

    private final Map<Integer, CalendarYear> years;

    private WorkingCalendar(Map<Integer, CalendarYear> years) {
        this.years = years;
    }

    /** The calendar of {@code years}; of several versions of a year the highest counts. */
    public static WorkingCalendar of(Collection<CalendarYear> years) {
        return new WorkingCalendar(years.stream()
                .collect(Collectors.toMap(
                        CalendarYear::year,
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparingInt(CalendarYear::version)),
                        TreeMap::new)));
    }

    /** The calendar of {@code years}; of several versions of a year the highest counts. */
    public static WorkingCalendar of(CalendarYear... years) {
        return of(List.of(years));
    }

    /** The years it knows. */
    public Set<Integer> years() {
        return Set.copyOf(years.keySet());
    }

    /** The published data of {@code year}, if any. */
    public Optional<CalendarYear> year(int year) {
        return Optional.ofNullable(years.get(year));
    }

    /** Whether people work on {@code day}: weekdays that are no holiday, and make-up weekends. */
    public boolean isWorkingDay(LocalDate day) {
        return yearOf(day).isWorkingDay(day);
    }

    /** Whether {@code day} is one of the days off that the State Council arranged around a statutory holiday; an ordinary weekend is not. */
    public boolean isStatutoryHoliday(LocalDate day) {
        return yearOf(day).holidays().contains(day);
    }

    /** {@code day} itself when it is worked, else the next working day. */
    public LocalDate rollForward(LocalDate day) {
        return firstFrom(day, 1, this::isWorkingDay);
    }

    /** {@code day} itself when it is no {@link #isStatutoryHoliday statutory holiday}, else the first day after that is none, be it a weekend. */
    public LocalDate rollPastHolidays(LocalDate day) {
        return firstFrom(day, 1, candidate -> !isStatutoryHoliday(candidate));
    }

    /**
     * The {@code n}-th working day after {@code day}, or before it when {@code n} is negative; {@code day} itself, worked or not, when {@code n} is 0.
     */
    public LocalDate plusWorkingDays(LocalDate day, int n) {
        int step = Integer.signum(n);
        LocalDate reached = day;
        for (int done = 0; done != n; done += step) {
            reached = firstFrom(reached.plusDays(step), step, this::isWorkingDay);
        }
        return reached;
    }

    private static LocalDate firstFrom(LocalDate day, int step, Predicate<LocalDate> wanted) {
        LocalDate candidate = day;
        while (!wanted.test(candidate)) {
            candidate = candidate.plusDays(step);
        }
        return candidate;
    }

    private CalendarYear yearOf(LocalDate day) {
        return year(day.getYear()).orElseThrow(() -> new MissingCalendarYear(day.getYear()));
    }
}
