package io.zonewatch.indicator.exemption;

import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Precondition;
import io.zonewatch.indicator.Moments;
import io.zonewatch.indicator.obligation.Act;
import io.zonewatch.indicator.obligation.ActJournal;
import io.zonewatch.indicator.obligation.FirstLines;
import io.zonewatch.indicator.obligation.GenerationLock;
import io.zonewatch.indicator.obligation.Obligation;
import io.zonewatch.indicator.obligation.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Grants exemptions and ends them; what they cover is released or owed again in the same transaction. */
@ApplicationScoped
class Exempting {

    private final ExemptionStore store;
    private final ExemptionCheck check;
    private final GenerationLock lock;
    private final ActJournal acts;
    private final Sweep sweep;
    private final FirstLines lines;
    private final AuditTrail audit;
    private final Moments moments;
    private final Caller caller;

    @Inject
    Exempting(
            ExemptionStore store,
            ExemptionCheck check,
            GenerationLock lock,
            ActJournal acts,
            Sweep sweep,
            FirstLines lines,
            AuditTrail audit,
            Moments moments,
            Caller caller) {
        this.store = store;
        this.check = check;
        this.lock = lock;
        this.acts = acts;
        this.sweep = sweep;
        this.lines = lines;
        this.audit = audit;
        this.moments = moments;
        this.caller = caller;
    }

    /**
     * What became of an exemption.
     *
     * @param exemption as it stands now
     * @param changed how many obligations were released, or are owed again
     * @param left how many of the term stay owed: reported, accepted or locked before
     */
    record Outcome(Exemption exemption, int changed, int left) {}

    /** An outcome with the exemption's version. */
    record Ended(Outcome outcome, long version) {}

    /**
     * Releases a unit from a form for a term. What was submitted, accepted or locked stays as it is; what is generated later
     * within the term is released when it comes, and a report that is returned with its return.
     *
     * @throws Problem exemption-invalid with each fault; planning-under-way
     */
    @Transactional
    Outcome grant(ExemptionForm form) {
        lock.takeSoon();
        check.require(form);
        Instant now = moments.now();
        Exemption exemption = new Exemption(
                UUID.randomUUID(),
                form.unit(),
                form.form(),
                form.firstPeriod(),
                form.lastPeriod(),
                form.reason(),
                form.documentNumber(),
                Moments.offset(now),
                caller.sub(),
                null,
                null,
                null);
        store.insert(exemption);
        List<String> released = store.releasable(exemption);
        acts.record(released, now, ground(Act.Kind.EXEMPTED, form.reason(), form.documentNumber(), exemption));
        sweep.change("obligation.exempted", form.reason(), released, Obligation::exempt);
        audit.record(entry("exemption.granted", null, exemption, form.reason()));
        return new Outcome(exemption, released.size(), store.left(exemption));
    }

    /**
     * Makes a term shorter: the periods after it are owed again, by lines that leave time enough.
     *
     * @throws Problem not found outside the caller's scope; precondition-required, precondition-failed;
     *     exemption-invalid unless the term becomes shorter; planning-under-way
     */
    @Transactional
    Ended end(UUID id, String ifMatch, EndForm form) {
        lock.takeSoon();
        ExemptionStore.Kept kept = store.find(id, true).orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
        Precondition.require(ifMatch, kept.version());
        check.requireShorter(kept.exemption(), form.lastPeriod());
        Instant now = moments.now();
        Exemption ended = kept.exemption().ended(form.lastPeriod(), Moments.offset(now), caller.sub(), form.reason());
        store.end(ended);
        List<String> freed = store.freed(ended);
        acts.record(freed, now, ground(Act.Kind.REINSTATED, form.reason(), null, ended));
        sweep.change(
                "obligation.reinstated",
                form.reason(),
                freed,
                (obligation, at) -> obligation.reinstate(at, lines.of(obligation, at)));
        audit.record(entry("exemption.ended", kept.exemption(), ended, form.reason()));
        return new Ended(new Outcome(ended, freed.size(), store.left(ended)), kept.version() + 1);
    }

    private ActJournal.Ground ground(Act.Kind kind, String reason, String documentNumber, Exemption exemption) {
        return new ActJournal.Ground(kind, caller.sub(), reason, documentNumber, null, exemption.id());
    }

    private static AuditEntry entry(String action, Exemption before, Exemption after, String reason) {
        return new AuditEntry(action, "exemption", after.id().toString(), after.unit(), before, after, reason);
    }
}
