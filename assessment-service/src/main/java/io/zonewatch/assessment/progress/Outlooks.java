package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.forecast.Forecast;
import io.zonewatch.assessment.observation.IndicatorRule;
import io.zonewatch.assessment.observation.RollUps;
import io.zonewatch.assessment.plan.Checkpoint;
import io.zonewatch.assessment.plan.OperatorName;
import io.zonewatch.assessment.plan.PlanTable.Placed;
import io.zonewatch.assessment.plan.Target;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Looks ahead to the checkpoints that a target has still before it, from its fully covered periods. What adds up since January is compared with the same
 * month of other years as soon as there are enough of them; a share may until then be followed over all periods, an amount may not. What is counted changes by
 * decisions and has no trend.
 */
@ApplicationScoped
class Outlooks {

    /** A trend is that of the latest years; so its cost does not grow with history. */
    private static final int WINDOW = 36;

    private final ProgressTable progress;
    private final RollUps rollUps;

    @Inject
    Outlooks(ProgressTable progress, RollUps rollUps) {
        this.progress = progress;
        this.rollUps = rollUps;
    }

    /** One for each checkpoint after the latest fully covered period, by date; none while there is no such period. */
    List<Outlook> of(Placed placed) {
        Target target = placed.target();
        return progress.latestCovered(placed.plan(), target.code())
                .map(latest -> target.checkpoints().stream()
                        .filter(checkpoint ->
                                checkpoint.date().isAfter(latest.period().end()))
                        .map(checkpoint -> of(placed, checkpoint, latest))
                        .toList())
                .orElse(List.of());
    }

    private Outlook of(Placed placed, Checkpoint checkpoint, Point latest) {
        if (checkpoint.rule().isEmpty()) {
            return Outlook.unknown(
                    checkpoint,
                    checkpoint.operator() == OperatorName.UNSET ? Reason.Code.TARGET_UNSET : Reason.Code.NO_PATH);
        }
        if (placed.target().count() != null) {
            return Outlook.unknown(checkpoint, Reason.Code.NO_TREND);
        }
        if (!isCumulative(placed.target(), latest)) {
            return outlook(placed, checkpoint, latest, Outlook.Basis.ALL_PERIODS);
        }
        Outlook sameMonth = outlook(placed, checkpoint, latest, Outlook.Basis.SAME_MONTH);
        boolean share = latest.growth() == Growth.PERCENTAGE_POINTS;
        return share && sameMonth.used().size() < Forecast.FEWEST
                ? outlook(placed, checkpoint, latest, Outlook.Basis.ALL_PERIODS)
                : sameMonth;
    }

    private Outlook outlook(Placed placed, Checkpoint checkpoint, Point latest, Outlook.Basis basis) {
        Target target = placed.target();
        Integer month = basis == Outlook.Basis.SAME_MONTH ? checkpoint.date().getMonthValue() : null;
        LocalDate after = comparableAfter(target, latest.period().end());
        return Outlook.of(
                target, checkpoint, basis, progress.covered(placed.plan(), target.code(), after, month, WINDOW));
    }

    /** The day after which figures can be compared with the latest: that before the latest break, or the baseline's. */
    private static LocalDate comparableAfter(Target target, LocalDate latest) {
        LocalDate baseline = target.baseline().date();
        SortedSet<LocalDate> broken = target.breakDays().headSet(latest.plusDays(1));
        return Optional.of(broken)
                .filter(days -> !days.isEmpty())
                .map(days -> days.last().minusDays(1))
                .filter(day -> day.isAfter(baseline))
                .orElse(baseline);
    }

    private boolean isCumulative(Target target, Point latest) {
        return rollUps.rule(target.indicator(), latest.period())
                .map(IndicatorRule::cumulative)
                .orElse(false);
    }
}
