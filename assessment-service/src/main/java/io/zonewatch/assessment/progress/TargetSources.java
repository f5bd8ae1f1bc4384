package io.zonewatch.assessment.progress;

import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The accepted reports that a target's value rests on, as far as the caller reaches the units. */
@ApplicationScoped
public class TargetSources {

    private final Explaining explaining;

    @Inject
    TargetSources(Explaining explaining) {
        this.explaining = explaining;
    }

    /** The accepted revision of a unit's report. */
    public record Source(UnitCode unit, Period period, String obligation, int revision) {}

    /** By unit and period, each report once; by what was known at an instant, a null one is now. */
    public List<Source> of(String plan, String target, Period period, Instant asOf) {
        return explaining.explain(plan, target, period, asOf).explain().terms().stream()
                .filter(line -> line.obligation() != null && line.revision() != null)
                .map(line -> new Source(line.unit(), line.period(), line.obligation(), line.revision()))
                .distinct()
                .sorted(Comparator.comparing(Source::unit).thenComparing(Source::period))
                .toList();
    }
}
