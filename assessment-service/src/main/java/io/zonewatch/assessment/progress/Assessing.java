package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.plan.Placed;
import io.zonewatch.reporting.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Assesses targets for single periods and keeps what comes of it; then follows on what rests on that. */
@ApplicationScoped
class Assessing {

    private final Evidences evidences;
    private final ProgressTable progress;
    private final Prospects prospects;

    @Inject
    Assessing(Evidences evidences, ProgressTable progress, Prospects prospects) {
        this.evidences = evidences;
        this.progress = progress;
        this.prospects = prospects;
    }

    /** The period, and those whose progress rests on its figures. */
    Set<Period> depending(Placed placed, Period period) {
        Set<Period> periods =
                new TreeSet<>(progress.resting(placed.plan(), placed.target().code(), period));
        periods.add(period);
        return periods;
    }

    /**
     * Assesses each period by the version of the target that holds on its last day; where none does, there is nothing to assess.
     *
     * @param changed takes the first day from which on the target's points are others than before
     */
    void assess(Placed placed, Collection<Period> periods, Map<Placed, LocalDate> changed) {
        String code = placed.target().code();
        List<Period> nothing = new ArrayList<>();
        Set<Period> others = new TreeSet<>();
        for (Period period : periods) {
            Optional<Boolean> another = placed.on(period.end()).flatMap(target -> evidences
                    .of(target, period)
                    .map(found -> progress.keep(placed.plan(), code, Point.of(target, period, found), found.reads())));
            if (another.isEmpty()) {
                nothing.add(period);
            } else if (another.get()) {
                others.add(period);
            }
        }
        others.addAll(progress.drop(placed.plan(), code, nothing));
        others.forEach(
                period -> changed.merge(placed, period.end(), (one, other) -> one.isBefore(other) ? one : other));
    }

    /** What lies ahead of targets that have changed, where people are or were warned of it. */
    void follow(Map<Placed, LocalDate> changed) {
        changed.forEach((placed, day) -> {
            if (placed.all().anyMatch(target -> target.warning() != null)) {
                prospects.follow(placed, day);
            }
        });
    }

    /** Forgets all of it. */
    void forget() {
        progress.clear();
        prospects.forget();
    }
}
