package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.chart.Chart;
import io.zonewatch.assessment.chart.Charts;
import io.zonewatch.assessment.observation.Counts;
import io.zonewatch.assessment.observation.IndicatorRule;
import io.zonewatch.assessment.observation.RollUps;
import io.zonewatch.assessment.plan.Placed;
import io.zonewatch.assessment.plan.PlanTable;
import io.zonewatch.assessment.plan.Target;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Language;
import io.zonewatch.reporting.Frequency;
import io.zonewatch.reporting.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Draws the series of a target, in the caller's language, from what the caller is answered as data: what is withheld there is not drawn here. */
@ApplicationScoped
class SeriesCharts {

    private static final String MERE_NUMBER = "1";

    private final ProgressService progress;
    private final PlanTable plans;
    private final RollUps rollUps;
    private final Charts charts;
    private final Caller caller;
    private final Language language;
    private final SeriesRemarks remarks;

    @Inject
    SeriesCharts(
            ProgressService progress,
            PlanTable plans,
            RollUps rollUps,
            Charts charts,
            Caller caller,
            Language language,
            SeriesRemarks remarks) {
        this.progress = progress;
        this.plans = plans;
        this.rollUps = rollUps;
        this.charts = charts;
        this.caller = caller;
        this.language = language;
        this.remarks = remarks;
    }

    /**
     * The target's chart, by what was known at an instant; a null one is now.
     *
     * @throws Problem not-found if there is no such target within scope
     */
    @Transactional
    String draw(String plan, String target, Instant asOf) {
        Target found = plans.target(plan, target, caller.scope())
                .map(Placed::target)
                .orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
        Series series = progress.series(plan, target, asOf);
        return draw(found, series);
    }

    /** A series' chart, up to a day: a forecast that rests on later values is left out. */
    String draw(Target target, Series series, LocalDate until) {
        return draw(target, series.until(until));
    }

    private String draw(Target target, Series series) {
        List<Chart.Expected> forecast = series.forecast().stream()
                .filter(ahead -> ahead.value() != null)
                .map(ahead -> new Chart.Expected(ahead.date(), ahead.value(), ahead.low(), ahead.high()))
                .toList();
        return charts.draw(chart(series, target, forecast));
    }

    private Chart chart(Series series, Target target, List<Chart.Expected> forecast) {
        Locale locale = language.current();
        return new Chart(
                series.plan() + "-" + series.target(),
                locale,
                series.names().in(locale),
                charts.measure(unit(target, series), locale),
                target.count() != null,
                Ways.start(series),
                Ways.paths(series),
                remarks.changes(series),
                Ways.marks(series),
                series.items().stream()
                        .filter(point -> point.value() != null)
                        .map(point -> new Chart.Observed(
                                point.period().end(), point.period().label(locale), point.value(), point.provisional()))
                        .toList(),
                Ways.floor(series),
                forecast,
                remarks.of(series, target));
    }

    /** The catalogue's unit for the latest period, or while there is none for the day of the goal. */
    String unit(Target target, Series series) {
        if (target.count() != null) {
            return Counts.UNIT;
        }
        Period period = series.items().isEmpty()
                ? Period.of(Frequency.MONTHLY, target.goal().date())
                : series.items().getLast().period();
        return rollUps.rule(target.indicator(), period)
                .map(IndicatorRule::unit)
                .filter(unit -> !MERE_NUMBER.equals(unit))
                .orElse("");
    }
}
