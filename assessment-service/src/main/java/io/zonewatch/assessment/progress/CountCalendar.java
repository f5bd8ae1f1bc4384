package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.plan.Placed;
import io.zonewatch.assessment.plan.Target;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.reporting.Frequency;
import io.zonewatch.reporting.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** When the registry is counted: at the end of every quarter, from the baseline up to the goal. */
@ApplicationScoped
class CountCalendar {

    private final BusinessClock clock;

    @Inject
    CountCalendar(BusinessClock clock) {
        this.clock = clock;
    }

    /** The quarters at whose end the target is counted so far, by the versions that hold then. */
    List<Period> quarters(Placed placed) {
        Period first = placed.all()
                .map(CountCalendar::first)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Period last = placed.all()
                .map(CountCalendar::last)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return Stream.iterate(first, quarter -> quarter.compareTo(last) <= 0 && hasEnded(quarter), Period::next)
                .filter(quarter -> placed.on(quarter.end())
                        .filter(target -> first(target).compareTo(quarter) <= 0
                                && last(target).compareTo(quarter) >= 0)
                        .isPresent())
                .toList();
    }

    private static Period first(Target target) {
        return Period.of(Frequency.QUARTERLY, target.baseline().date().plusDays(1));
    }

    private static Period last(Target target) {
        return Period.of(Frequency.QUARTERLY, target.goal().date());
    }

    private boolean hasEnded(Period quarter) {
        return quarter.end().isBefore(clock.today());
    }
}
