package io.zonewatch.indicator.exemption;

import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.indicator.IndicatorProblem;
import io.zonewatch.indicator.form.FormLibrary;
import io.zonewatch.indicator.form.FormVersion;
import io.zonewatch.indicator.unit.UnitsInScope;
import io.zonewatch.reporting.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Whether an exemption makes sense: a unit and a form there are, a term in the form's periods, none granted before. */
@ApplicationScoped
class ExemptionCheck {

    private final FormLibrary forms;
    private final UnitsInScope units;
    private final ExemptionStore store;

    @Inject
    ExemptionCheck(FormLibrary forms, UnitsInScope units, ExemptionStore store) {
        this.forms = forms;
        this.units = units;
        this.store = store;
    }

    /**
     * Refuses what makes none.
     *
     * @throws Problem exemption-invalid with each fault
     */
    void require(ExemptionForm form) {
        Problem problem = Problem.of(ExemptionProblem.EXEMPTION_INVALID);
        if (!units.contains(form.unit())) {
            problem.at("/unit", ExemptionProblem.UNKNOWN_UNIT, form.unit());
        }
        Optional<FormVersion> known = forms.all().stream()
                .filter(one -> one.code().equals(form.form()))
                .findFirst();
        if (known.isEmpty()) {
            problem.at("/form", IndicatorProblem.UNKNOWN_FORM, form.form());
        }
        known.ifPresent(one -> requireTerm(form, one, problem));
        if (problem.hasPlaces()) {
            throw problem;
        }
    }

    /**
     * Refuses an end that would not make a term shorter.
     *
     * @throws Problem exemption-invalid
     */
    void requireShorter(Exemption exemption, Period last) {
        Problem problem = Problem.of(ExemptionProblem.EXEMPTION_INVALID);
        if (last != null && last.frequency() != exemption.firstPeriod().frequency()) {
            throw problem.at("/lastPeriod", IndicatorProblem.WRONG_FREQUENCY);
        }
        if (last != null && last.compareTo(exemption.firstPeriod()) < 0) {
            throw problem.at("/lastPeriod", IndicatorProblem.TERM_REVERSED);
        }
        boolean over = exemption.lastPeriod() == null;
        if (over || (last != null && last.compareTo(exemption.lastPeriod()) >= 0)) {
            throw problem.at("/lastPeriod", ExemptionProblem.TERM_NOT_SHORTER);
        }
    }

    private void requireTerm(ExemptionForm form, FormVersion known, Problem problem) {
        requireFrequency("/firstPeriod", form.firstPeriod(), known, problem);
        requireFrequency("/lastPeriod", form.lastPeriod(), known, problem);
        if (form.lastPeriod().compareTo(form.firstPeriod()) < 0) {
            problem.at("/lastPeriod", IndicatorProblem.TERM_REVERSED);
        } else if (store.overlaps(
                form.unit(),
                form.form(),
                form.firstPeriod().start(),
                form.lastPeriod().end())) {
            problem.at("/firstPeriod", ExemptionProblem.TERM_OVERLAP);
        }
    }

    private static void requireFrequency(String place, Period period, FormVersion form, Problem problem) {
        if (period.frequency() != form.frequency()) {
            problem.at(place, IndicatorProblem.WRONG_FREQUENCY);
        }
    }
}
