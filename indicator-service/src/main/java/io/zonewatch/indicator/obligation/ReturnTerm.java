package io.zonewatch.indicator.obligation;

import io.zonewatch.indicator.form.FormLibrary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** How long a returned report may take: some working days, until an hour that is configured. */
@ApplicationScoped
public class ReturnTerm {

    private final RulesInForce rules;
    private final FormLibrary forms;

    @Inject
    ReturnTerm(RulesInForce rules, FormLibrary forms) {
        this.rules = rules;
        this.forms = forms;
    }

    /** The lines of the round that begins with a return. */
    public Schedule from(Obligation obligation, Instant returnedAt) {
        return rules.dueTimes()
                .afterReturn(
                        forms.version(obligation.form(), obligation.formVersion()), obligation.period(), returnedAt);
    }
}
