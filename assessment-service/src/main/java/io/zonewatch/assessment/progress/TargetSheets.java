package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.plan.Placed;
import io.zonewatch.assessment.plan.PlanTable;
import io.zonewatch.assessment.plan.Target;
import io.zonewatch.assessment.plan.Viewpoint;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.problem.Messages;
import io.zonewatch.reporting.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** How far the targets of a plan were at the end of a period, within the caller's scope. */
@ApplicationScoped
public class TargetSheets {

    /** More than a plan can have. */
    private static final int ALL = 500;

    private final PlanTable plans;
    private final ProgressService progress;
    private final SeriesCharts charts;
    private final Messages messages;
    private final Caller caller;

    @Inject
    TargetSheets(PlanTable plans, ProgressService progress, SeriesCharts charts, Messages messages, Caller caller) {
        this.plans = plans;
        this.progress = progress;
        this.charts = charts;
        this.messages = messages;
        this.caller = caller;
    }

    /** A sheet and its chart as an SVG element. */
    public record Drawn(TargetSheet sheet, String chart) {}

    /** The targets by code; none where the plan does not exist within scope. */
    public List<Drawn> of(String plan, Period period) {
        return of(plan, period, null);
    }

    /** The same by what was known at an instant; a null one is now. */
    public List<Drawn> of(String plan, Period period, Instant asOf) {
        Viewpoint view = new Viewpoint(period.end(), asOf);
        return plans.targets(caller.scope(), plan, null, view, "", ALL).stream()
                .map(placed -> drawn(placed, period, view))
                .toList();
    }

    private Drawn drawn(Placed placed, Period period, Viewpoint view) {
        Target target = placed.target();
        Series series = progress.seriesSeen(view, placed.plan(), target.code());
        Series cut = series.until(period.end());
        List<PublishedPoint> points = cut.items();
        Optional<PublishedPoint> counted = last(points, point -> !point.provisional());
        Optional<PublishedPoint> provisional = last(
                points,
                point -> point.provisional()
                        && counted.filter(other -> !other.period()
                                        .end()
                                        .isBefore(point.period().end()))
                                .isEmpty());
        return new Drawn(
                new TargetSheet(
                        target.code(),
                        target.names(),
                        charts.unit(target, series),
                        target.baseline(),
                        target.checkpointOn(period.end()),
                        counted.map(TargetSheet.Reading::of).orElse(null),
                        provisional.map(TargetSheet.Reading::of).orElse(null),
                        counted.or(() -> provisional).isPresent()
                                ? null
                                : messages.text(ProgressService.nothingYet(target)
                                        .code()
                                        .textKey()),
                        cut.expected(target.checkpointOn(period.end())).orElse(null)),
                charts.draw(target, series, period.end()));
    }

    private static Optional<PublishedPoint> last(List<PublishedPoint> points, Predicate<PublishedPoint> which) {
        return points.stream().filter(which).reduce((earlier, later) -> later);
    }
}
