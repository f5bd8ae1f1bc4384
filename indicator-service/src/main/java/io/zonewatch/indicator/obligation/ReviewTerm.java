package io.zonewatch.indicator.obligation;

import io.zonewatch.indicator.form.FormLibrary;
import io.zonewatch.indicator.form.FormVersion;
import io.zonewatch.reporting.Due;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** By when a reviewer decides what a unit submits: the line of the form's rule, or later where the report comes late (ADR 0023). */
@ApplicationScoped
public class ReviewTerm {

    private final RulesInForce rules;
    private final FormLibrary forms;

    @Inject
    ReviewTerm(RulesInForce rules, FormLibrary forms) {
        this.rules = rules;
        this.forms = forms;
    }

    /** The line for what comes at a moment; null where the form binds no reviewer. */
    public Due from(Obligation obligation, Instant submittedAt) {
        FormVersion form = forms.version(obligation.form(), obligation.formVersion());
        if (form.reviewDueRule() == null) {
            return null; // nothing to read calendars for, which every submission would pay
        }
        return rules.dueTimes().review(form, obligation.period(), null, submittedAt);
    }
}
