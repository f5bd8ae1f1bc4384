package io.zonewatch.indicator.obligation;

import io.zonewatch.chassis.clock.Tick;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.indicator.RuleRevision;
import io.zonewatch.indicator.calendar.Calendars;
import io.zonewatch.indicator.form.FormLibrary;
import io.zonewatch.indicator.form.FormVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * After a calendar or a form changed: the lines of whatever is not finished are computed anew, and a notice's term that
 * could not be computed before, and the reviewer's line of what waits for a decision. What is still to come goes by
 * the form's version that is valid for its period now; what has opened keeps its version.
 */
@ApplicationScoped
class RescheduleTick implements Tick {

    private static final String BEHIND =
            "(state in ('SCHEDULED', 'OPEN', 'RETURNED', 'SUBMITTED') or correction is not null) and rule_revision < ?";

    private final Jdbc jdbc;
    private final Sweep sweep;
    private final RuleRevision rules;
    private final Calendars calendars;
    private final FormLibrary forms;
    private final NoticeTerms terms;
    private final ObligationSettings settings;

    @Inject
    RescheduleTick(
            Jdbc jdbc,
            Sweep sweep,
            RuleRevision rules,
            Calendars calendars,
            FormLibrary forms,
            NoticeTerms terms,
            ObligationSettings settings) {
        this.jdbc = jdbc;
        this.sweep = sweep;
        this.rules = rules;
        this.calendars = calendars;
        this.forms = forms;
        this.terms = terms;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "obligations-by-rules";
    }

    @Override
    public Optional<Instant> nextDue() {
        return jdbc.queryOne(
                "select 1 from obligation where " + BEHIND + " limit 1", row -> Instant.EPOCH, rules.current());
    }

    @Override
    public void run() {
        long revision = rules.current();
        DueTimes dueTimes = new DueTimes(calendars.current(), settings.returnWorkingDays(), settings.returnTime());
        List<FormVersion> versions = forms.all();
        boolean more = true;
        while (more) {
            more = sweep.once(
                    "obligation.rescheduled",
                    BEHIND + " order by rule_revision, id",
                    revision,
                    (obligation, now) -> reschedule(obligation, versions, dueTimes, revision, now));
        }
    }

    private void reschedule(
            Obligation obligation, List<FormVersion> versions, DueTimes dueTimes, long revision, Instant now) {
        FormLibrary.owedFor(obligation.period(), obligation.form(), versions)
                .ifPresent(form -> obligation.followForm(form.version()));
        FormVersion form = forms.version(obligation.form(), obligation.formVersion());
        Standing standing = obligation.standing();
        Schedule ruled = dueTimes.of(form, obligation.period(), standing.returnedAt());
        obligation.reschedule(ruled.foreseeable(standing.lines(), dueTimes.foreseeable(now)), revision, now);
        if (obligation.standing().awaitsDecision()) {
            obligation.reviewBy(dueTimes.review(form, obligation.period(), obligation.reviewDueAt(), now));
        }
        if (obligation.standing().lacksTerm()) {
            obligation.fillInTerm(dueTimes.foreseeable(terms.endsAt(obligation), now), now);
        }
    }
}
