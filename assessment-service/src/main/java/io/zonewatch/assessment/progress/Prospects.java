package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.plan.Checkpoint;
import io.zonewatch.assessment.plan.Placed;
import io.zonewatch.assessment.plan.Target;
import io.zonewatch.reporting.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How likely each checkpoint was to be missed at the end of each fully covered period, and whether that called for a warning. Period after period, whatever
 * order the reports came in: a warning holds until the probability has come down to the level at which it is over, so that a figure that wobbles around the
 * first level does not flap. Once a period ends at the checkpoint or later there is nothing to warn of.
 */
@ApplicationScoped
class Prospects {

    private final CoveredTable covered;
    private final ProspectTable prospects;

    @Inject
    Prospects(CoveredTable covered, ProspectTable prospects) {
        this.covered = covered;
        this.prospects = prospects;
    }

    /** Follows the target anew from the periods on that end on {@code day} or later, each by the version of the target that holds then. */
    void follow(Placed placed, LocalDate day) {
        String plan = placed.plan();
        String code = placed.target().code();
        prospects.dropFrom(plan, code, day);
        if (!covered.isAnyFrom(placed, day)) {
            return;
        }
        Set<LocalDate> raised = prospects.raisedBefore(plan, code, day);
        List<Point> points = covered.lookingBackFrom(day, placed);
        List<Prospect> followed = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            LocalDate end = points.get(i).period().end();
            if (!end.isBefore(day)) {
                List<Prospect> here = followed(placed.on(end), points.subList(0, i + 1), raised);
                raised = here.stream()
                        .filter(Prospect::raised)
                        .map(Prospect::checkpoint)
                        .collect(Collectors.toSet());
                followed.addAll(here);
            }
        }
        prospects.keep(plan, code, followed);
    }

    void forget() {
        prospects.clear();
    }

    /**
     * How likely the checkpoints are to be missed at the end of the latest of the periods.
     *
     * @param target none, or one without levels, warns of nothing
     * @param before checkpoints that there was a warning of until then
     */
    private static List<Prospect> followed(Optional<Target> target, List<Point> covered, Set<LocalDate> before) {
        return target.filter(each -> each.warning() != null).stream()
                .flatMap(each -> each.checkpoints().stream()
                        .filter(checkpoint -> checkpoint.rule().isPresent())
                        .map(checkpoint -> followed(each, checkpoint, covered, before.contains(checkpoint.date()))))
                .toList();
    }

    private static Prospect followed(Target target, Checkpoint checkpoint, List<Point> covered, boolean before) {
        Period period = covered.getLast().period();
        boolean ahead = checkpoint.date().isAfter(period.end());
        BigDecimal missing = ahead ? Outlooks.of(target, checkpoint, covered).missing() : null;
        return new Prospect(
                checkpoint.date(), period, missing, ahead && target.warning().warnAt(missing, before));
    }
}
