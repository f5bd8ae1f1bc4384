package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.chart.Chart;
import io.zonewatch.assessment.chart.Charts;
import io.zonewatch.assessment.observation.Counts;
import io.zonewatch.assessment.observation.IndicatorRule;
import io.zonewatch.assessment.observation.RollUps;
import io.zonewatch.assessment.plan.Checkpoint;
import io.zonewatch.assessment.plan.OperatorName;
import io.zonewatch.assessment.plan.Placed;
import io.zonewatch.assessment.plan.PlanTable;
import io.zonewatch.assessment.plan.Target;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Messages;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Language;
import io.zonewatch.reporting.Frequency;
import io.zonewatch.reporting.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

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
    private final Messages messages;

    @Inject
    SeriesCharts(
            ProgressService progress,
            PlanTable plans,
            RollUps rollUps,
            Charts charts,
            Caller caller,
            Language language,
            Messages messages) {
        this.progress = progress;
        this.plans = plans;
        this.rollUps = rollUps;
        this.charts = charts;
        this.caller = caller;
        this.language = language;
        this.messages = messages;
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
                series.baseline() == null || series.baseline().value() == null
                        ? null
                        : new Chart.Baseline(
                                series.baseline().date(), series.baseline().value()),
                series.checkpoints().stream()
                        .map(each -> new Chart.Mark(each.date(), each.operator(), each.value(), each.tolerance()))
                        .toList(),
                series.items().stream()
                        .filter(point -> point.value() != null)
                        .map(point -> new Chart.Observed(
                                point.period().end(), point.period().label(locale), point.value(), point.provisional()))
                        .toList(),
                forecast,
                remarks(series, target));
    }

    /** Why the latest period that counts has no judgement and no path, or why there is none. */
    private List<String> remarks(Series series, Target target) {
        if (series.items().isEmpty()) {
            return List.of(
                    messages.text(ProgressService.nothingYet(target).code().textKey()));
        }
        return series.items().stream()
                .filter(point -> !point.provisional())
                .reduce((earlier, later) -> later)
                .map(point -> remarks(point, target.checkpointOn(point.period().end())))
                .orElse(List.of());
    }

    private List<String> remarks(PublishedPoint point, Checkpoint checkpoint) {
        boolean steady = checkpoint.operator() == OperatorName.STEADY_GROWTH;
        List<String> remarks = new ArrayList<>();
        Stream.of(point.reason(), steady ? null : point.noPath())
                .filter(Objects::nonNull)
                .map(PublishedPoint.Why::text)
                .forEach(remarks::add);
        if (steady) {
            remarks.add(messages.text(
                    "chart.judged.steady-growth",
                    checkpoint.floor().toPlainString(),
                    checkpoint.quarterFloor().toPlainString()));
            growth(point).ifPresent(remarks::add);
        }
        return remarks;
    }

    /** How the figure has grown on the year before, as far as that is known. */
    private Optional<String> growth(PublishedPoint point) {
        if (point.yearGrowth() == null) {
            return Optional.empty();
        }
        String period = point.period().label(language.current());
        String year = point.yearGrowth().toPlainString();
        return Optional.of(
                point.quarterGrowth() == null
                        ? messages.text("chart.growth", period, year)
                        : messages.text(
                                "chart.growth.quarter",
                                period,
                                year,
                                point.quarterGrowth().toPlainString()));
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
