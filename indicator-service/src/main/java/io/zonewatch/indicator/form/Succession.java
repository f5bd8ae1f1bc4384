package io.zonewatch.indicator.form;

import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.indicator.IndicatorProblem;
import io.zonewatch.reporting.Period;
import java.time.LocalDate;

/**
 * What must be right about a form's later version: it may ask for other cells, due times and names, and other units; it begins
 * with a period that has not ended, and takes no period away that is already owed. What units it does not ask any longer owe is
 * exempt, see the obligations.
 */
final class Succession {

    private final FormVersion form;
    private final FormVersion previous;
    private final Problem problem;

    private Succession(FormVersion form, FormVersion previous, Problem problem) {
        this.form = form;
        this.previous = previous;
        this.problem = problem;
    }

    /** Names every fault in the problem. */
    static void check(FormVersion form, FormVersion previous, LocalDate today, Problem problem) {
        Succession succession = new Succession(form, previous, problem);
        succession.follows(today);
        succession.keepsPeriods();
    }

    private void follows(LocalDate today) {
        if (form.version() <= previous.version()) {
            problem.at("/version", FormProblem.VERSION_NOT_HIGHER, previous.version());
        }
        if (form.validFrom().compareTo(previous.validFrom()) <= 0) {
            problem.at("/validFrom", IndicatorProblem.VALIDITY_OVERLAP, previous.version());
        }
        if (form.validFrom().end().isBefore(today)) {
            problem.at("/validFrom", IndicatorProblem.PAST_CHANGE);
        }
        if (form.frequency() != previous.frequency()) {
            problem.at("/frequency", FormProblem.OBLIGATION_DROPPED);
        }
    }

    private void keepsPeriods() {
        keep(previous.skippedMonths().containsAll(form.skippedMonths()), "/skippedMonths");
        keep(previous.skippedQuarters().containsAll(form.skippedQuarters()), "/skippedQuarters");
        for (int i = 0; i < form.skippedPeriods().size(); i++) {
            Period skipped = form.skippedPeriods().get(i);
            keep(skipped.compareTo(form.validFrom()) < 0 || !previous.isOwedFor(skipped), "/skippedPeriods/" + i);
        }
        keep(!endsBefore(), "/validTo");
    }

    private void keep(boolean kept, String pointer) {
        if (!kept) {
            problem.at(pointer, FormProblem.OBLIGATION_DROPPED);
        }
    }

    private boolean endsBefore() {
        return form.validTo() != null
                && (previous.validTo() == null
                        || (previous.validTo().frequency() == form.validTo().frequency()
                                && form.validTo().compareTo(previous.validTo()) < 0));
    }
}
