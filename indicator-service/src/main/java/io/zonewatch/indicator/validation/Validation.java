package io.zonewatch.indicator.validation;

import io.zonewatch.indicator.catalogue.Indicator;
import io.zonewatch.indicator.catalogue.IndicatorSet;
import io.zonewatch.indicator.form.FormLibrary;
import io.zonewatch.indicator.form.FormVersion;
import io.zonewatch.indicator.narrative.Passage;
import io.zonewatch.indicator.obligation.Obligation;
import io.zonewatch.indicator.precomputed.Precomputed;
import io.zonewatch.reporting.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds reports against the rules that follow from their form, catalogue and the unit's accepted reports. It writes nothing. */
@ApplicationScoped
public class Validation {

    private final FormLibrary forms;
    private final History history;

    @Inject
    Validation(FormLibrary forms, History history) {
        this.forms = forms;
        this.history = history;
    }

    /**
     * A rule that holds for a report.
     *
     * @param rule its code
     * @param severity what follows if it is not kept
     * @param indicator of the cells it is about
     * @param parameters what it is set to, by form and catalogue
     */
    public record InForce(String rule, Severity severity, String indicator, Map<String, String> parameters) {}

    /** The rules that a report on the obligation is held against. */
    public List<InForce> rules(Obligation obligation, IndicatorSet indicators) {
        return book(obligation, indicators).rules().stream()
                .map(rule -> new InForce(rule.code().code(), rule.severity(), rule.indicator(), rule.parameters()))
                .toList();
    }

    /**
     * All that is found about a report, errors and warnings, in the order of its cells.
     *
     * @param indicators of the catalogue that holds for the period
     * @param precomputed what follows for its cells from accepted reports of shorter periods
     * @param prefix JSON pointer of the report in its body, empty if it is the body
     */
    public List<Finding> findings(
            Obligation obligation,
            IndicatorSet indicators,
            List<ReportedCell> cells,
            List<Precomputed> precomputed,
            String prefix) {
        RuleBook book = book(obligation, indicators);
        Period period = obligation.period();
        Past past = new Past(period, book.looksAround() ? accepted(obligation, book) : List.of(), precomputed);
        Sheet sheet = new Sheet(cells, prefix, period, past);
        new Cells(book).check(sheet);
        book.rules().forEach(rule -> rule.check(sheet));
        return sheet.findings();
    }

    /**
     * All that is found about a report's narrative.
     *
     * @param prefix JSON pointer of the report in its body, empty if it is the body
     */
    public List<Finding> narrative(Obligation obligation, List<Passage> passages, String prefix) {
        FormVersion form = forms.version(obligation.form(), obligation.formVersion());
        return new NarrativeCheck(form, passages, prefix).findings();
    }

    /**
     * How findings about reports are said.
     *
     * @param form code of the form that they are filled in by
     * @param version of the form
     * @param indicators of the catalogue that they go by
     */
    public Wording wording(String form, int version, IndicatorSet indicators) {
        return new Wording(indicators, forms.version(form, version), forms);
    }

    private RuleBook book(Obligation obligation, IndicatorSet indicators) {
        return RuleBook.of(
                forms.version(obligation.form(), obligation.formVersion()),
                obligation.kind(),
                indicators,
                obligation.period());
    }

    private List<Accepted> accepted(Obligation obligation, RuleBook book) {
        Period period = obligation.period();
        LocalDate after = period.end()
                .minusMonths((long) UsualRange.WINDOW * period.frequency().months() + 1);
        List<Indicator> indicators = book.owed().keySet().stream()
                .map(book.indicators()::find)
                .flatMap(Optional::stream)
                .toList();
        return history.values(obligation.unit(), after, period, indicators);
    }
}
