package io.zonewatch.indicator.catalogue;

import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.indicator.IndicatorProblem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What must be right before a catalogue comes into force: codes are unique; formulas refer to indicators there are, never in
 * a circle; what takes the largest parts of an indicator needs one with a breakdown. All faults are named at once.
 */
final class PublicationCheck {

    private final List<Indicator> indicators;
    private final Map<String, Indicator> byCode = new HashMap<>();
    private final Problem problem = Problem.of(IndicatorProblem.CATALOGUE_INVALID);

    private PublicationCheck(List<Indicator> indicators) {
        this.indicators = indicators;
    }

    /** Throws a problem that names every fault. */
    static void require(Catalogue catalogue) {
        PublicationCheck check = new PublicationCheck(catalogue.indicators());
        check.codes();
        check.formulas();
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
                problem.at(pointer, IndicatorProblem.NO_BREAKDOWN, input.indicator());
            }
        });
        if (reaches(indicator.code(), indicator, new HashSet<>())) {
            problem.at(pointer, IndicatorProblem.FORMULA_CYCLE, indicator.code());
        }
    }

    private boolean reaches(String code, Indicator from, Set<String> seen) {
        return from != null
                && from.derived()
                && FormulaInputs.of(from.formula())
                        .map(FormulaInputs.Input::indicator)
                        .anyMatch(input ->
                                input.equals(code) || (seen.add(input) && reaches(code, byCode.get(input), seen)));
    }
}
