package io.zonewatch.indicator.obligation;

import io.zonewatch.indicator.form.FormLibrary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** The lines of what is owed from now on although its period may have ended: by rule, but never before they could be known. */
@ApplicationScoped
public class FirstLines {

    private final RulesInForce rules;
    private final FormLibrary forms;

    @Inject
    FirstLines(RulesInForce rules, FormLibrary forms) {
        this.rules = rules;
        this.forms = forms;
    }

    /** The lines of an obligation that becomes owed at a moment (ADR 0008). */
    public Schedule of(Obligation obligation, Instant now) {
        DueTimes dueTimes = rules.dueTimes();
        return dueTimes.byRule(forms.version(obligation.form(), obligation.formVersion()), obligation.period())
                .foreseeable(Schedule.UNKNOWN, dueTimes.foreseeable(now));
    }
}
