package io.zonewatch.indicator.catalogue;

import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.indicator.IndicatorProblem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What must be right before a catalogue comes into force: codes are unique; formulas refer to indicators there are, never in
 * a circle, and their terms fit together ({@link FormulaCheck}); what takes the largest parts of an indicator needs one with a
 * breakdown; aggregation fits time basis and formula; limits leave something between them; what forms ask for in its time
 * is there ({@link AskedCheck}). All faults are named at once.
 */
final class PublicationCheck {

    private final List<Indicator> indicators;
    private final Map<String, Indicator> byCode = new HashMap<>();
    private final IdentityHashMap<Indicator, List<String>> inputs = new IdentityHashMap<>();
    private final Problem problem = Problem.of(CatalogueProblem.CATALOGUE_INVALID);

    private PublicationCheck(List<Indicator> indicators) {
        this.indicators = indicators;
    }

    /** Throws a problem that names every fault. */
    static void require(Catalogue catalogue, List<AskingForms.Asking> forms) {
        PublicationCheck check = new PublicationCheck(catalogue.indicators());
        check.codes();
        check.limits();
        check.aggregations();
        check.formulas();
        forms.stream()
                .filter(form -> catalogue.holdsForAnyOf(form.first(), form.last()))
                .forEach(form -> AskedCheck.check(form, check.indicators, check.byCode, check.problem));
        if (check.problem.hasPlaces()) {
            throw check.problem;
        }
    }

    private void codes() {
        for (int i = 0; i < indicators.size(); i++) {
            Indicator indicator = indicators.get(i);
            if (byCode.putIfAbsent(indicator.code(), indicator) != null) {
                problem.at("/indicators/" + i + "/code", IndicatorProblem.DUPLICATE, indicator.code());
            }
        }
    }

    private void limits() {
        for (int i = 0; i < indicators.size(); i++) {
            Bounds bounds = indicators.get(i).bounds();
            ExplainThresholds explain = indicators.get(i).explain();
            if (bounds != null && bounds.reversed()) {
                problem.at("/indicators/" + i + "/bounds", IndicatorProblem.LIMITS_REVERSED);
            }
            if (explain != null && explain.reversed()) {
                problem.at("/indicators/" + i + "/explain", IndicatorProblem.LIMITS_REVERSED);
            }
            if (explain != null && explain.limitsNothing()) {
                problem.at("/indicators/" + i + "/explain/outlierZ", CatalogueProblem.LIMIT_NOT_POSITIVE);
            }
        }
    }

    private void aggregations() {
        for (int i = 0; i < indicators.size(); i++) {
            Indicator one = indicators.get(i);
            if (!one.aggregation().fits(one.timeBasis(), one.formula())) {
                problem.at(
                        "/indicators/" + i + "/aggregation",
                        CatalogueProblem.AGGREGATION_UNFIT,
                        one.aggregation(),
                        one.code());
            }
        }
    }

    private void formulas() {
        for (int i = 0; i < indicators.size(); i++) {
            if (indicators.get(i).derived()) {
                formula(indicators.get(i), "/indicators/" + i + "/formula");
            }
        }
    }

    private void formula(Indicator indicator, String pointer) {
        FormulaInputs.of(indicator.formula()).distinct().forEach(input -> {
            Indicator meant = byCode.get(input.indicator());
            if (meant == null) {
                problem.at(pointer, IndicatorProblem.UNKNOWN_INDICATOR, input.indicator());
            } else if (input.byPart() && meant.breakdown() == null) {
                problem.at(pointer, CatalogueProblem.NO_BREAKDOWN, input.indicator());
            }
        });
        FormulaCheck.faults(indicator, byCode)
                .forEach(fault ->
                        problem.at(pointer, fault.code(), fault.arguments().toArray()));
        if (leadsBackTo(indicator)) {
            problem.at(pointer, CatalogueProblem.FORMULA_CYCLE, indicator.code());
        }
    }

    /** Step by step and not call by call: a chain can be as long as a catalogue. */
    private boolean leadsBackTo(Indicator start) {
        Set<String> seen = new HashSet<>();
        Deque<Indicator> ahead = new ArrayDeque<>(List.of(start));
        while (!ahead.isEmpty()) {
            for (String input : inputs.computeIfAbsent(ahead.pop(), PublicationCheck::inputs)) {
                Indicator meant = seen.add(input) ? byCode.get(input) : null;
                if (meant != null && meant.derived()) {
                    ahead.push(meant);
                }
            }
        }
        return seen.contains(start.code());
    }

    private static List<String> inputs(Indicator derived) {
        return FormulaInputs.of(derived.formula())
                .map(FormulaInputs.Input::indicator)
                .distinct()
                .toList();
    }
}
