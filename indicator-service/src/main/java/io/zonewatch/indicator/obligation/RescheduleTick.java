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
 * After a calendar changed the lines of whatever is not finished are worked out anew, after a form changed those of its own obligations.
 * What follows for each, {@link Rescheduling} says.
 */
@ApplicationScoped
class RescheduleTick implements Tick {

    private static final String BEHIND_CALENDARS = Obligation.UNFINISHED + " and rule_revision < ?";

    private static final String BEHIND_FORM = Obligation.UNFINISHED + " and form = ? and form_revision < ?";

    /** Forms with an obligation that was not looked at since the form's last change: one step down an index for each form. */
    private static final String CHANGED_FORMS = """
            select f.code from form f, lateral (select 1 from obligation o
              where {unfinished} and o.form = f.code and o.form_revision < f.sequence limit 1) behind""".replace("{unfinished}", Obligation.UNFINISHED);

    private final Jdbc jdbc;
    private final Sweep sweep;
    private final RulesInForce rules;
    private final FormLibrary forms;
    private final Rescheduling rescheduling;

    @Inject
    RescheduleTick(Jdbc jdbc, Sweep sweep, RulesInForce rules, FormLibrary forms, Rescheduling rescheduling) {
        this.jdbc = jdbc;
        this.sweep = sweep;
        this.rules = rules;
        this.forms = forms;
        this.rescheduling = rescheduling;
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
        RulesInForce.Rules known = rules.now();
        List<FormVersion> versions = forms.all();
        BiConsumer<Obligation, Instant> change = (obligation, now) ->
                obligation.reschedule(rescheduling.of(obligation, known.dueTimes(), versions, now), known.revisions());
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
}
