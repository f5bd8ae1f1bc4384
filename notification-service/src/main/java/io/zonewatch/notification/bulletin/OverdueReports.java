package io.zonewatch.notification.bulletin;

import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.notification.obligation.ObligationHistory;
import io.zonewatch.notification.obligation.ObligationHistory.Standing;
import io.zonewatch.notification.obligation.ObligationState;
import io.zonewatch.reporting.Frequency;
import io.zonewatch.reporting.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds what was overdue. */
@ApplicationScoped
class OverdueReports {

    private static final Comparator<Standing> LONGEST_FIRST =
            Comparator.comparing(Standing::dueAt).thenComparing(Standing::unit).thenComparing(Standing::obligation);

    private final ObligationHistory obligations;

    @Inject
    OverdueReports(ObligationHistory obligations) {
        this.obligations = obligations;
    }

    /** What was overdue of a period, and of those within it, at a moment and within a scope; of one form, if it is given. */
    Overdue at(Instant moment, Period period, String form, Scope scope) {
        ObligationHistory.AsOf owed = obligations.at(moment, within(period), form, scope);
        List<Standing> due = owed.known().stream()
                .filter(standing -> standing.dueAt() != null && moment.isAfter(standing.dueAt()))
                .filter(standing -> standing.state() != ObligationState.EXEMPT)
                .toList();
        List<Standing> overdue = due.stream()
                .filter(standing -> isMissing(standing.state()))
                .sorted(LONGEST_FIRST)
                .toList();
        return new Overdue(period, form, moment, owed.known().size(), due.size(), overdue, owed.unknown());
    }

    /** Whether nothing was there: still to come, or never taken before the lock line. */
    private static boolean isMissing(ObligationState state) {
        return state.isOwed() || state == ObligationState.CLOSED;
    }

    /** The period and all that lie in it. */
    private static List<Period> within(Period period) {
        return Arrays.stream(Frequency.values())
                .flatMap(frequency -> ofYear(frequency, period.year()))
                .filter(period::contains)
                .toList();
    }

    private static Stream<Period> ofYear(Frequency frequency, int year) {
        return IntStream.rangeClosed(1, frequency.periodsPerYear())
                .mapToObj(number -> new Period(frequency, year, number));
    }
}
