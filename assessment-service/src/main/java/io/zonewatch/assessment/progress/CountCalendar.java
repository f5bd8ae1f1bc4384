package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.plan.Target;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.reporting.Frequency;
import io.zonewatch.reporting.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

    /** The quarters at whose end the target is counted so far. */
    List<Period> quarters(Target target) {
        Period last = Period.of(Frequency.QUARTERLY, target.goal().date());
        Period first = Period.of(Frequency.QUARTERLY, target.baseline().date().plusDays(1));
        return Stream.iterate(first, quarter -> quarter.compareTo(last) <= 0 && hasEnded(quarter), Period::next)
                .toList();
    }

    private boolean hasEnded(Period quarter) {
        return quarter.end().isBefore(clock.today());
    }
}
