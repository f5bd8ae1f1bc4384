package io.zonewatch.indicator.obligation;

import io.quarkus.arc.All;
import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.event.Outbox;
import io.zonewatch.indicator.Moments;
import io.zonewatch.indicator.form.FormVersion;
import io.zonewatch.reporting.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/**
 * Brings obligations into being: one for each unit that is registered at the period's end and meets the form's owing rule then.
 * What exists is left alone, so it may be repeated at will.
 */
@ApplicationScoped
class Generation {

    private final GenerationStore store;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Moments moments;
    private final List<WhenOwed> after;

    @Inject
    Generation(GenerationStore store, Outbox outbox, AuditTrail audit, Moments moments, @All List<WhenOwed> after) {
        this.store = store;
        this.outbox = outbox;
        this.audit = audit;
        this.moments = moments;
        this.after = after;
    }

    private record Count(String form, int version, Period period, int obligations) {}

    /**
     * Generates what is missing of forms for periods. The features that have a say are asked once for all of it.
     *
     * @param units codes of the units to look at, or null for all
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void generate(List<GenerationStore.Owed> owed, RulesInForce.Rules rules, String[] units) {
        Instant now = moments.now();
        List<String> made = owed.stream()
                .flatMap(one -> made(one.form(), one.period(), rules, units, now).stream())
                .toList();
        if (!made.isEmpty()) {
            after.forEach(feature -> feature.owed(made));
        }
    }

    private List<String> made(FormVersion form, Period period, RulesInForce.Rules rules, String[] units, Instant now) {
        Standing standing = first(form, period, rules.dueTimes(), now);
        List<GenerationStore.Made> made = store.insert(form, period, standing, rules.revisions(), units);
        if (made.isEmpty()) {
            return List.of();
        }
        outbox.appendAll(made.stream()
                .map(one -> ObligationJournal.event(view(one, form, period, standing), 1))
                .toList());
        audit.record(new AuditEntry(
                "obligations.generated",
                "form",
                form.code(),
                null,
                null,
                new Count(form.code(), form.version(), period, made.size()),
                null));
        return made.stream()
                .map(one -> Obligation.idOf(one.unit(), form.code(), period))
                .toList();
    }

    /** What was locked before anybody knew of it is not owed; anything else leaves time enough. */
    private static Standing first(FormVersion form, Period period, DueTimes dueTimes, Instant now) {
        Instant openAt = DueTimes.openAt(period);
        Schedule ruled = dueTimes.byRule(form, period);
        return ruled.lockedBefore(now)
                ? Standing.exempt(openAt, ruled, now, Exemption.KNOWN_AFTER_LOCK)
                : Standing.scheduled(openAt, ruled.foreseeable(Schedule.UNKNOWN, dueTimes.foreseeable(now)), now);
    }

    private static ObligationView view(GenerationStore.Made made, FormVersion form, Period period, Standing standing) {
        return new ObligationView(
                Obligation.idOf(made.unit(), form.code(), period),
                made.unit(),
                made.division(),
                form.code(),
                form.version(),
                form.names(),
                form.frequency(),
                period,
                standing.state(),
                standing.lateness(),
                standing.judged(),
                standing.round(),
                Moments.offset(standing.openAt()),
                Moments.offset(standing.dueAt()),
                Moments.offset(standing.lockAt()),
                standing.calendarMissing(),
                null,
                null,
                null,
                null,
                null,
                standing.exemption(),
                null,
                null,
                null,
                null);
    }
}
