package io.zonewatch.indicator.submission;

import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.indicator.IndicatorProblem;
import io.zonewatch.indicator.catalogue.Indicator;
import io.zonewatch.indicator.catalogue.IndicatorSet;
import io.zonewatch.indicator.form.FormCell;
import io.zonewatch.indicator.form.FormVersion;
import io.zonewatch.indicator.unit.UnitKind;
import io.zonewatch.reporting.Figure;
import io.zonewatch.reporting.FigureStatus;
import io.zonewatch.reporting.IndustryEdition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The errors that block a report; all are named at once, each at its cell.
 *
 * <p>Every cell must be asked of this kind of unit and come once; a compulsory cell has a value or is not applicable; nobody
 * exempts himself; a part is a division or OTHER, see {@link PartCheck}; a value has no more decimals than mean something; parts have values
 * and add up to the total within half a unit of the last decimal for each of them, because each may have been rounded.
 */
final class ReportCheck {

    private final Report report;
    private final IndicatorSet indicators;
    private final Map<String, FormCell> asked;
    private final Map<String, FormCell> owed;
    private final Map<ReportedCell.Place, Integer> places = new HashMap<>();
    private final Problem problem = Problem.of(IndicatorProblem.REPORT_INVALID);
    private final PartCheck parts;

    private ReportCheck(
            Report report, FormVersion form, UnitKind kind, IndicatorSet indicators, IndustryEdition edition) {
        this.report = report;
        this.indicators = indicators;
        this.parts = new PartCheck(edition, problem);
        this.asked = byIndicator(form.cells());
        this.owed = byIndicator(form.cells().stream()
                .filter(cell -> cell.owedBy().contains(kind))
                .toList());
    }

    /** Throws a problem that names every error. */
    static void require(
            Report report, FormVersion form, UnitKind kind, IndicatorSet indicators, IndustryEdition edition) {
        ReportCheck check = new ReportCheck(report, form, kind, indicators, edition);
        for (int i = 0; i < report.cells().size(); i++) {
            check.cell(i, report.cells().get(i));
        }
        check.compulsory();
        check.sums();
        if (check.problem.hasPlaces()) {
            throw check.problem;
        }
    }

    private void cell(int index, ReportedCell cell) {
        String pointer = "/cells/" + index;
        Optional<Indicator> indicator = indicators.find(cell.indicator());
        if (places.putIfAbsent(cell.place(), index) != null) {
            problem.at(pointer, IndicatorProblem.DUPLICATE, cell.indicator());
        } else if (!asked.containsKey(cell.indicator()) || indicator.isEmpty()) {
            problem.at(pointer + "/indicator", IndicatorProblem.NOT_ON_FORM, cell.indicator());
        } else if (!owed.containsKey(cell.indicator())) {
            problem.at(pointer + "/indicator", IndicatorProblem.NOT_OWED, cell.indicator());
        } else if (cell.part() != null && indicator.get().breakdown() == null) {
            problem.at(pointer + "/part", IndicatorProblem.NO_BREAKDOWN, cell.indicator());
        } else if (cell.part() == null || parts.accepts(pointer + "/part", cell.part())) {
            figure(pointer + "/figure", cell, indicator.get());
        }
    }

    private void figure(String pointer, ReportedCell cell, Indicator indicator) {
        Figure figure = cell.figure();
        if (figure.hasValue()) {
            if (figure.value().stripTrailingZeros().scale() > indicator.decimals()) {
                problem.at(pointer, IndicatorProblem.TOO_MANY_DECIMALS, indicator.code(), indicator.decimals());
            }
        } else if (cell.part() != null) {
            problem.at(pointer, IndicatorProblem.PART_WITHOUT_VALUE, indicator.code());
        } else if (figure.status() == FigureStatus.EXEMPT
                || (figure.status() == FigureStatus.MISSING
                        && owed.get(indicator.code()).compulsory())) {
            problem.at(pointer, IndicatorProblem.STATUS_NOT_ALLOWED, indicator.code(), figure.status());
        }
    }

    private void compulsory() {
        owed.values().stream()
                .filter(FormCell::compulsory)
                .filter(cell -> !places.containsKey(new ReportedCell.Place(cell.indicator(), null)))
                .forEach(cell -> problem.at("/cells", IndicatorProblem.COMPULSORY, cell.indicator()));
    }

    private void sums() {
        Map<String, List<BigDecimal>> values = new HashMap<>();
        for (ReportedCell cell : report.cells()) {
            if (cell.part() != null && cell.figure().hasValue()) {
                values.computeIfAbsent(cell.indicator(), code -> new ArrayList<>())
                        .add(cell.figure().value());
            }
        }
        values.forEach((code, ofParts) -> indicators
                .find(code)
                .filter(indicator -> indicator.breakdown() != null && owed.containsKey(code))
                .ifPresent(indicator -> sum(indicator, ofParts)));
    }

    private void sum(Indicator indicator, List<BigDecimal> parts) {
        Integer place = places.get(new ReportedCell.Place(indicator.code(), null));
        Figure total = place == null ? null : report.cells().get(place).figure();
        if (total == null || !total.hasValue()) {
            problem.at("/cells", IndicatorProblem.TOTAL_MISSING, indicator.code());
            return;
        }
        BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal halfUnit = BigDecimal.valueOf(5, indicator.decimals() + 1);
        BigDecimal tolerance = halfUnit.multiply(BigDecimal.valueOf(parts.size()));
        if (sum.subtract(total.value()).abs().compareTo(tolerance) > 0) {
            problem.at(
                    "/cells/" + place + "/figure",
                    IndicatorProblem.SUM_OF_PARTS,
                    indicator.code(),
                    sum.toPlainString(),
                    total.value().toPlainString());
        }
    }

    private static Map<String, FormCell> byIndicator(List<FormCell> cells) {
        return cells.stream().collect(Collectors.toMap(FormCell::indicator, Function.identity()));
    }
}
