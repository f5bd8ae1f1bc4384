package io.zonewatch.indicator.obligation;

import io.zonewatch.indicator.form.FormLibrary;
import io.zonewatch.indicator.form.FormVersion;
import io.zonewatch.reporting.Due;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/**
 * How an obligation stands when its lines are worked out anew: {@link RescheduleTick} makes it so, {@link DeadlineForecast} only
 * says it. What is still to come goes by the form's version that is owed for its period now; what has opened keeps its version. A
 * notice's term that could not be computed before and the reviewer's line of what waits for a decision are worked out along.
 */
@ApplicationScoped
class Rescheduling {

    private final FormLibrary forms;
    private final NoticeTerms terms;

    @Inject
    Rescheduling(FormLibrary forms, NoticeTerms terms) {
        this.forms = forms;
        this.terms = terms;
    }

    /**
     * What follows for an obligation.
     *
     * @param formVersion it goes by
     * @param standing with its lines and the end of its term
     * @param review the reviewer's line, or null if there is none
     * @param term end of a served notice's term that was not known, or null if there is none
     */
    record Rescheduled(int formVersion, Standing standing, Due review, Due term) {}

    /**
     * Nothing is changed.
     *
     * @param dueTimes by the calendars to go by
     * @param versions of all forms as they are now
     */
    Rescheduled of(Obligation obligation, DueTimes dueTimes, List<FormVersion> versions, Instant now) {
        FormVersion form = form(obligation, versions);
        Standing before = obligation.standing();
        Schedule ruled = dueTimes.of(form, obligation.period(), before.returnedAt());
        Standing next = before.rescheduled(ruled.foreseeable(before.lines(), dueTimes.foreseeable(now)), now);
        Due review = next.awaitsDecision()
                ? dueTimes.review(form, obligation.period(), obligation.reviewDueAt(), now)
                : null;
        Due term = next.lacksTerm() ? terms.endsAt(obligation.id(), next.round(), dueTimes.calendar()) : null;
        if (term != null) {
            term = dueTimes.foreseeable(term, now);
            next = next.termFilledIn(Schedule.instant(term), now);
        }
        return new Rescheduled(form.version(), next, review, term);
    }

    private FormVersion form(Obligation obligation, List<FormVersion> versions) {
        FormVersion known = forms.version(obligation.form(), obligation.formVersion());
        return obligation.standing().state() == State.SCHEDULED
                ? FormLibrary.owedFor(obligation.period(), obligation.form(), versions)
                        .orElse(known)
                : known;
    }
}
