package io.zonewatch.assessment.chart;

import io.zonewatch.assessment.plan.OperatorName;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What a chart shows: where a target starts and has to be, what was observed, and what is expected.
 *
 * @param id tells the chart from others on the same page; letters, digits, hyphens and underscores
 * @param language of its texts
 * @param title what the target is called
 * @param unit measuring unit of all values, empty for mere numbers
 * @param counted whether the values are numbers of things, of which there is no half
 * @param baseline where the path starts, or null
 * @param paths the ways that are to be gone, one after another, each ascending by date
 * @param changes when what is demanded becomes something else, ascending by date
 * @param checkpoints ascending by date
 * @param observed ascending by date
 * @param floor the lowest values that the growth that is demanded admits, ascending by date; empty where no growth is
 * @param forecast ascending by date, empty where nothing is expected
 * @param remarks what a reader must know, such as why there is no path
 */
public record Chart(
        String id,
        Locale language,
        String title,
        String unit,
        boolean counted,
        Baseline baseline,
        List<List<Step>> paths,
        List<Change> changes,
        List<Mark> checkpoints,
        List<Observed> observed,
        List<Step> floor,
        List<Expected> forecast,
        List<String> remarks) {

    /** Keeps copies of the lists. */
    public Chart {
        paths = paths.stream().map(List::copyOf).toList();
        changes = List.copyOf(changes);
        floor = List.copyOf(floor);
        checkpoints = List.copyOf(checkpoints);
        observed = List.copyOf(observed);
        forecast = List.copyOf(forecast);
        remarks = List.copyOf(remarks);
    }

    /** Where the path starts. */
    public record Baseline(LocalDate date, BigDecimal value) {}

    /** Where a line bends. */
    public record Step(LocalDate date, BigDecimal value) {}

    /**
     * A day from which on something else is demanded.
     *
     * @param label what demands it
     */
    public record Change(LocalDate date, String label) {}

    /**
     * A checkpoint.
     *
     * @param value null for an operator without one, or whose value is not set yet
     * @param tolerance how much may be missing, or null
     */
    public record Mark(LocalDate date, OperatorName operator, BigDecimal value, BigDecimal tolerance) {}

    /**
     * The value of a period.
     *
     * @param date the period's last day
     * @param label what the period is called
     * @param provisional whether coverage is not full
     */
    public record Observed(LocalDate date, String label, BigDecimal value, boolean provisional) {}

    /** What is expected on a day, and between which bounds. */
    public record Expected(LocalDate date, BigDecimal value, BigDecimal low, BigDecimal high) {}
}
