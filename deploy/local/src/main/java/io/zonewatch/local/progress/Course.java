package io.zonewatch.local.progress;

import io.zonewatch.local.bench.SyntheticForm;
import io.zonewatch.reporting.Period;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A monthly form of the city with a plan of its own. The two differ in how many years were reported before. */
enum Course {
    /** Two years. */
    SHORT(2),
    /** Five times as many. */
    LONG(10);

    /** The year in which the reports are accepted that are measured. */
    static final int YEAR = 2016;

    /** The first year of the longest history. */
    static final int FIRST_YEAR = 2006;

    private static final int FIRST_MONTH = 2;
    private static final int LAST_MONTH = 12;
    private static final int LAST_ACCEPTED = 7;
    private static final String LINE =
            "{\"monthsAfter\": %d, \"day\": 20, \"time\": \"12:00\", \"holidayPolicy\": \"NONE\"}";

    private final int years;

    Course(int years) {
        this.years = years;
    }

    int years() {
        return years;
    }

    /** Code of the form. */
    String form() {
        return "P-" + name();
    }

    /** Code of the plan whose targets get their figures from it. */
    String plan() {
        return "p-" + name().toLowerCase(Locale.ROOT);
    }

    /** What the zones owe; nothing falls due while it is measured. */
    SyntheticForm owed() {
        return new SyntheticForm(
                form(),
                month(FIRST_MONTH).toString(),
                month(LAST_ACCEPTED).toString(),
                LINE.formatted(9),
                LINE.formatted(10));
    }

    /** The months whose reports are accepted; the first of them warms everything up. */
    static List<Period> accepted() {
        return IntStream.rangeClosed(FIRST_MONTH, LAST_ACCEPTED)
                .mapToObj(Course::month)
                .toList();
    }

    /** The months reported before: there is no January. */
    List<Period> history() {
        return IntStream.range(YEAR - years, YEAR)
                .boxed()
                .flatMap(year ->
                        IntStream.rangeClosed(FIRST_MONTH, LAST_MONTH).mapToObj(month -> Period.month(year, month)))
                .toList();
    }

    private static Period month(int month) {
        return Period.month(YEAR, month);
    }
}
