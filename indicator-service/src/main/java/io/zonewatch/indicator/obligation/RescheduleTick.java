package io.zonewatch.indicator.obligation;

import io.zonewatch.chassis.clock.Tick;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.indicator.RuleRevision;
import io.zonewatch.indicator.form.FormLibrary;
import io.zonewatch.indicator.form.FormVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * After a calendar changed the lines of whatever is not finished are computed anew, after a form changed those of its own
 * obligations; so are a notice's term that could not be computed before and the reviewer's line of what waits for a
 * decision. What is still to come goes by
 * the form's version that is valid for its period now; what has opened keeps its version.
 */
@ApplicationScoped
class RescheduleTick implements Tick {

    private static final String UNFINISHED =
            "(state in ('SCHEDULED', 'OPEN', 'RETURNED', 'SUBMITTED') or correction is not null)";

    private static final String BEHIND_CALENDARS = UNFINISHED + " and rule_revision < ?";

    private static final String BEHIND_FORM = UNFINISHED + " and form = ? and form_revision < ?";

    /** Forms with an obligation that was not looked at since the form's last change: one step down an index for each form. */
    private static final String CHANGED_FORMS = """
            select f.code from form f, lateral (select 1 from obligation o
              where {unfinished} and o.form = f.code and o.form_revision < f.sequence limit 1) behind""".replace("{unfinished}", UNFINISHED);

    private final Jdbc jdbc;
    private final Sweep sweep;
    private final Generation generation;
    private final FormLibrary forms;
    private final NoticeTerms terms;

    @Inject
    RescheduleTick(Jdbc jdbc, Sweep sweep, Generation generation, FormLibrary forms, NoticeTerms terms) {
        this.jdbc = jdbc;
        this.sweep = sweep;
        this.generation = generation;
        this.forms = forms;
        this.terms = terms;
    }

    @Override
    public String name() {
        return "obligations-by-rules";
    }

    @Override
    public Optional<Instant> nextDue() {
        boolean behind = jdbc.queryOne(
                        "select 1 from obligation where "
                                + BEHIND_CALENDARS.replace("?", "(select revision from rule_revision)")
                                + " order by rule_revision limit 1", // one step down the index, where there is none
                        row -> true)
                .isPresent();
        return behind || !changedForms().isEmpty() ? Optional.of(Instant.EPOCH) : Optional.empty();
    }

    @Override
    public void run() {
        Generation.Rules known = generation.rules();
        List<FormVersion> versions = forms.all();
        BiConsumer<Obligation, Instant> change = (obligation, now) -> reschedule(obligation, versions, known, now);
        RuleRevision.Revisions revisions = known.revisions();
        sweepAll(BEHIND_CALENDARS + " order by rule_revision, id", List.of(revisions.calendars()), change);
        for (String form : changedForms()) {
            sweepAll(BEHIND_FORM + " order by form_revision, id", List.of(form, revisions.of(form)), change);
        }
    }

    private List<String> changedForms() {
        return jdbc.query(CHANGED_FORMS, row -> row.getString(1));
    }

    private void sweepAll(String due, List<?> arguments, BiConsumer<Obligation, Instant> change) {
        boolean more = true;
        while (more) {
            more = sweep.once("obligation.rescheduled", due, arguments, change);
        }
    }

    private void reschedule(Obligation obligation, List<FormVersion> versions, Generation.Rules known, Instant now) {
        DueTimes dueTimes = known.dueTimes();
        FormLibrary.owedFor(obligation.period(), obligation.form(), versions)
                .ifPresent(form -> obligation.followForm(form.version()));
        FormVersion form = forms.version(obligation.form(), obligation.formVersion());
        Standing standing = obligation.standing();
        Schedule ruled = dueTimes.of(form, obligation.period(), standing.returnedAt());
        obligation.reschedule(ruled.foreseeable(standing.lines(), dueTimes.foreseeable(now)), known.revisions(), now);
        if (obligation.standing().awaitsDecision()) {
            obligation.reviewBy(dueTimes.review(form, obligation.period(), obligation.reviewDueAt(), now));
        }
        if (obligation.standing().lacksTerm()) {
            obligation.fillInTerm(dueTimes.foreseeable(terms.endsAt(obligation), now), now);
        }
    }
}
