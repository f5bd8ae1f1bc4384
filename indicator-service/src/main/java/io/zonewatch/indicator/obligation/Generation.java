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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Brings obligations into being: one for each unit that is registered at the period's end and meets the form's owing rule then.
 * What exists is left alone, so it may be repeated at will.
 */
@ApplicationScoped
class Generation {

    /** Forms and periods in one statement, so that neither its rows nor its answer outgrow the memory. */
    private static final int TOGETHER = 200;

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
     * Generates what is missing of forms for periods, many together.
     *
     * @param units codes of the units to look at, or null for all
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void generate(List<GenerationStore.Owed> owed, RulesInForce.Rules rules, String[] units) {
        Instant now = moments.now();
        for (int from = 0; from < owed.size(); from += TOGETHER) {
            List<FirstStanding> some = owed.subList(from, Math.min(owed.size(), from + TOGETHER)).stream()
                    .map(one -> first(one, rules.dueTimes(), now))
                    .toList();
            List<GenerationStore.Made> made = store.insert(some, rules.revisions(), units);
            if (!made.isEmpty()) {
                tell(made);
            }
        }
    }

    private void tell(List<GenerationStore.Made> made) {
        outbox.appendAll(
                made.stream().map(one -> ObligationJournal.event(view(one), 1)).toList());
        Map<String, List<GenerationStore.Made>> places = made.stream()
                .collect(Collectors.groupingBy(one -> one.owed().place(), LinkedHashMap::new, Collectors.toList()));
        audit.recordAll(places.values().stream()
                .map(same -> entry(same.getFirst().owed(), same.size()))
                .toList());
        List<String> ids = made.stream().map(Generation::idOf).toList();
        after.forEach(feature -> feature.owed(ids));
    }

    private static AuditEntry entry(FirstStanding owed, int count) {
        FormVersion form = owed.form();
        return new AuditEntry(
                "obligations.generated",
                "form",
                form.code(),
                null,
                null,
                new Count(form.code(), form.version(), owed.period(), count),
                null);
    }

    private static String idOf(GenerationStore.Made made) {
        return Obligation.idOf(
                made.unit(), made.owed().form().code(), made.owed().period());
    }

    /** What was locked before anybody knew of it is not owed; anything else leaves time enough. */
    private static FirstStanding first(GenerationStore.Owed owed, DueTimes dueTimes, Instant now) {
        Instant openAt = DueTimes.openAt(owed.period());
        Schedule ruled = dueTimes.byRule(owed.form(), owed.period());
        Standing standing = ruled.lockedBefore(now)
                ? Standing.exempt(openAt, ruled, now, Exemption.KNOWN_AFTER_LOCK)
                : Standing.scheduled(openAt, ruled.foreseeable(Schedule.UNKNOWN, dueTimes.foreseeable(now)), now);
        return new FirstStanding(owed.form(), owed.period(), standing);
    }

    private static ObligationView view(GenerationStore.Made made) {
        FormVersion form = made.owed().form();
        Standing standing = made.owed().standing();
        return new ObligationView(
                idOf(made),
                made.unit(),
                null,
                made.division(),
                form.code(),
                form.version(),
                form.names(),
                form.frequency(),
                made.owed().period(),
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
