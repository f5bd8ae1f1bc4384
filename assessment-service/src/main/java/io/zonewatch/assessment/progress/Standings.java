package io.zonewatch.assessment.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** What counts now, for those who act on it. */
@ApplicationScoped
public class Standings {

    private final ProgressTable progress;

    @Inject
    Standings(ProgressTable progress) {
        this.progress = progress;
    }

    /** What counts for a target, once a period is fully covered. */
    public Optional<Standing> of(String plan, String target) {
        return progress.latestCovered(plan, target).map(point -> Standing.of(plan, target, point));
    }
}
