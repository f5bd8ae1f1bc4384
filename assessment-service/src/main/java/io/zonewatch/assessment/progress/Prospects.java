package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.plan.Checkpoint;
import io.zonewatch.assessment.plan.PlanTable.Placed;
import io.zonewatch.assessment.plan.Target;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

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

    /** Follows the target anew from the periods on that end on {@code day} or later. */
    void follow(Placed placed, LocalDate day) {
        Target target = placed.target();
        prospects.dropFrom(placed.plan(), target.code(), day);
        if (!covered.isAnyFrom(placed, day)) {
            return;
        }
        List<Point> points = covered.lookingBackFrom(day, placed);
        List<Prospect> followed = new ArrayList<>();
        for (Checkpoint checkpoint : target.checkpoints()) {
            if (checkpoint.rule().isPresent()) {
                boolean raised = prospects.raisedBefore(placed.plan(), target.code(), checkpoint.date(), day);
                followed.addAll(followed(target, checkpoint, points, day, raised));
            }
        }
        prospects.keep(placed.plan(), target.code(), followed);
    }

    void forget() {
        prospects.clear();
    }

    private static List<Prospect> followed(
            Target target, Checkpoint checkpoint, List<Point> covered, LocalDate day, boolean before) {
        List<Prospect> followed = new ArrayList<>();
        boolean raised = before;
        for (int i = 0; i < covered.size(); i++) {
            Point point = covered.get(i);
            if (!point.period().end().isBefore(day)) {
                boolean ahead = checkpoint.date().isAfter(point.period().end());
                BigDecimal missing = ahead
                        ? Outlooks.of(target, checkpoint, covered.subList(0, i + 1))
                                .missing()
                        : null;
                raised = ahead && target.warning().warnAt(missing, raised);
                followed.add(new Prospect(checkpoint.date(), point.period(), missing, raised));
            }
        }
        return followed;
    }
}
