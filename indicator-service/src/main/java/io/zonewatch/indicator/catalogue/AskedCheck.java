package io.zonewatch.indicator.catalogue;

import io.zonewatch.chassis.problem.Problem;
import java.util.List;
import java.util.Map;

/** Whether a catalogue has what a form asks for: reported and not derived, with the parts, in the measuring units and with the aggregation that the form needs. */
final class AskedCheck {

    private final AskingForms.Asking form;
    private final List<Indicator> indicators;
    private final Map<String, Indicator> byCode;
    private final Problem problem;

    private AskedCheck(
            AskingForms.Asking form, List<Indicator> indicators, Map<String, Indicator> byCode, Problem problem) {
        this.form = form;
        this.indicators = indicators;
        this.byCode = byCode;
        this.problem = problem;
    }

    /** Names every fault in the problem. */
    static void check(
            AskingForms.Asking form, List<Indicator> indicators, Map<String, Indicator> byCode, Problem problem) {
        AskedCheck check = new AskedCheck(form, indicators, byCode, problem);
        check.asked();
        check.parts();
        check.wholes();
        check.precomputed();
    }

    private void asked() {
        for (String code : form.indicators()) {
            Indicator indicator = byCode.get(code);
            if (indicator == null) {
                problem.at("/indicators", CatalogueProblem.ASKED_INDICATOR_MISSING, form.form(), form.version(), code);
            } else if (indicator.derived()) {
                problem.at(
                        "/indicators/" + indicators.indexOf(indicator) + "/formula",
                        CatalogueProblem.ASKED_INDICATOR_DERIVED,
                        form.form(),
                        form.version(),
                        code);
            }
        }
    }

    private void parts() {
        for (String code : form.withParts()) {
            Indicator indicator = byCode.get(code);
            if (indicator != null && indicator.breakdown() == null) {
                problem.at(
                        "/indicators/" + indicators.indexOf(indicator) + "/breakdown",
                        CatalogueProblem.ASKED_BREAKDOWN_MISSING,
                        form.form(),
                        form.version(),
                        code);
            }
        }
    }

    private void wholes() {
        for (AskingForms.Contained pair : form.wholes()) {
            Indicator part = byCode.get(pair.part());
            Indicator whole = byCode.get(pair.whole());
            if (part != null && whole != null && !part.measuredAs(whole)) {
                problem.at(
                        "/indicators/" + indicators.indexOf(part) + "/unit",
                        CatalogueProblem.ASKED_UNITS_DIFFER,
                        form.form(),
                        form.version(),
                        part.code(),
                        part.unit(),
                        whole.code(),
                        whole.unit());
            }
        }
    }

    private void precomputed() {
        for (String code : form.precomputed()) {
            Indicator indicator = byCode.get(code);
            if (indicator != null && !indicator.aggregation().additive()) {
                problem.at(
                        "/indicators/" + indicators.indexOf(indicator) + "/aggregation",
                        CatalogueProblem.ASKED_NOT_PRECOMPUTABLE,
                        form.form(),
                        form.version(),
                        code,
                        indicator.aggregation());
            }
        }
    }
}
