package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.plan.Checkpoint;
import io.zonewatch.assessment.plan.OperatorName;
import io.zonewatch.assessment.plan.Target;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Looks ahead to the checkpoints that a target has still before it, from its fully covered periods. What adds up since January is compared with the same
 * month of other years as soon as there are enough of them; a share may until then be followed over all periods, an amount may not. What is counted changes by
 * decisions and has no trend.
 */
final class Outlooks {

    /** A trend is that of so many of the latest periods; so its cost does not grow with history. */
    static final int WINDOW = 36;

    private Outlooks() {}

    /** No period that ends on this day or before matters for what is seen on {@code day}: of a yearly figure, or of the same month, the window has as many years. */
    static LocalDate horizon(LocalDate day) {
        return day.minusYears(WINDOW);
    }

    /**
     * One for each checkpoint after the latest of the periods, by date; none where there is no period.
     *
     * @param covered fully covered, by period
     */
    static List<Outlook> of(Target target, List<Point> covered) {
        if (covered.isEmpty()) {
            return List.of();
        }
        LocalDate day = covered.getLast().period().end();
        return target.checkpoints().stream()
                .filter(checkpoint -> checkpoint.date().isAfter(day))
                .map(checkpoint -> of(target, checkpoint, covered))
                .toList();
    }

    /** At one checkpoint, after the latest of the periods. */
    static Outlook of(Target target, Checkpoint checkpoint, List<Point> covered) {
        if (checkpoint.rule().isEmpty()) {
            return Outlook.unknown(
                    checkpoint,
                    checkpoint.operator() == OperatorName.UNSET ? Reason.Code.TARGET_UNSET : Reason.Code.NO_PATH);
        }
        if (target.count() != null) {
            return Outlook.unknown(checkpoint, Reason.Code.NO_TREND);
        }
        Point latest = covered.getLast();
        if (!latest.cumulative()) {
            return outlook(target, checkpoint, covered, Outlook.Basis.ALL_PERIODS);
        }
        Outlook sameMonth = outlook(target, checkpoint, covered, Outlook.Basis.SAME_MONTH);
        boolean share = latest.growth() == Growth.PERCENTAGE_POINTS;
        return share && sameMonth.used().size() < Outlook.Basis.SAME_MONTH.fewest()
                ? outlook(target, checkpoint, covered, Outlook.Basis.ALL_PERIODS)
                : sameMonth;
    }

    private static Outlook outlook(Target target, Checkpoint checkpoint, List<Point> covered, Outlook.Basis basis) {
        LocalDate latest = covered.getLast().period().end();
        LocalDate after = comparableAfter(target, latest);
        List<Point> compared =
                switch (basis) {
                    case ALL_PERIODS -> covered;
                    case SAME_MONTH ->
                        covered.stream()
                                .filter(point -> point.period().end().getMonth()
                                        == checkpoint.date().getMonth())
                                .toList();
                };
        List<Point> comparable = compared.subList(Math.max(0, compared.size() - WINDOW), compared.size()).stream()
                .filter(point -> point.value() != null)
                .filter(point -> point.period().end().isAfter(after))
                .toList();
        return Outlook.of(target, checkpoint, basis, comparable);
    }

    /** The day after which figures can be compared with the latest: that before the latest break, the baseline's, or where the window ends. */
    private static LocalDate comparableAfter(Target target, LocalDate latest) {
        LocalDate begin = later(target.baseline().date(), horizon(latest));
        SortedSet<LocalDate> broken = target.breakDays().headSet(latest.plusDays(1));
        return Optional.of(broken)
                .filter(days -> !days.isEmpty())
                .map(days -> later(days.last().minusDays(1), begin))
                .orElse(begin);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
