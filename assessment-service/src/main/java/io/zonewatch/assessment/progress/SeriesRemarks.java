package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.chart.Chart;
import io.zonewatch.assessment.plan.Checkpoint;
import io.zonewatch.assessment.plan.OperatorName;
import io.zonewatch.assessment.plan.PlanBasis;
import io.zonewatch.assessment.plan.Target;
import io.zonewatch.chassis.problem.Messages;
import io.zonewatch.chassis.web.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What has to be said of a series beside what is drawn of it, in the caller's language. */
@ApplicationScoped
class SeriesRemarks {

    private final Language language;
    private final Messages messages;

    @Inject
    SeriesRemarks(Language language, Messages messages) {
        this.language = language;
        this.messages = messages;
    }

    /** Why the latest period that counts has no judgement and no path, or why there is none; and which version of the plan is drawn from when on. */
    List<String> of(Series series, Target target) {
        return Stream.concat(progress(series, target).stream(), amended(series)).toList();
    }

    /** When what is demanded becomes something else, and what says so. */
    List<Chart.Change> changes(Series series) {
        return series.stretches().stream()
                .skip(1)
                .map(Stretch::basis)
                .map(basis -> new Chart.Change(
                        basis.validFrom(), messages.text("chart.version", basis.version(), basis.validFrom())))
                .toList();
    }

    private List<String> progress(Series series, Target target) {
        if (series.items().isEmpty()) {
            return List.of(
                    messages.text(ProgressService.nothingYet(target).code().textKey()));
        }
        return series.items().stream()
                .filter(point -> !point.provisional())
                .reduce((earlier, later) -> later)
                .map(point -> remarks(
                        point,
                        Ways.checkpointOn(series, point.period().end())
                                .orElseGet(
                                        () -> target.checkpointOn(point.period().end()))))
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

    private Stream<String> amended(Series series) {
        Stream<String> versions = series.stretches().stream()
                .map(Stretch::basis)
                .filter(basis -> !basis.isFirst())
                .map(this::amended);
        Stream<String> end = series.stretches().isEmpty()
                ? Stream.empty()
                : Stream.ofNullable(series.stretches().getLast().until())
                        .map(day -> messages.text("chart.given-up", day));
        return Stream.concat(versions, end);
    }

    private String amended(PlanBasis basis) {
        return messages.text("chart.amended", basis.version(), basis.documentNumber(), basis.validFrom());
    }
}
