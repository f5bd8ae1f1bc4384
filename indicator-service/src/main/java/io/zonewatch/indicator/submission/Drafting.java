package io.zonewatch.indicator.submission;

import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Expectation;
import io.zonewatch.chassis.web.Precondition;
import io.zonewatch.indicator.Moments;
import io.zonewatch.indicator.obligation.Obligation;
import io.zonewatch.indicator.obligation.ObligationRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** What a unit prepares before it reports, and the zone leader's signature of it. Neither changes how the obligation stands. */
@ApplicationScoped
class Drafting {

    private final ObligationRepository obligations;
    private final Examination examination;
    private final DraftStore store;
    private final SignatureStore signatures;
    private final AuditTrail audit;
    private final Moments moments;
    private final Caller caller;

    @Inject
    Drafting(
            ObligationRepository obligations,
            Examination examination,
            DraftStore store,
            SignatureStore signatures,
            AuditTrail audit,
            Moments moments,
            Caller caller) {
        this.obligations = obligations;
        this.examination = examination;
        this.store = store;
        this.signatures = signatures;
        this.audit = audit;
        this.moments = moments;
        this.caller = caller;
    }

    /** What the audit trail keeps of a draft: nobody has reported what it says. */
    private record Seen(long version, String content) {

        static Seen of(DraftStore.Kept kept) {
            return new Seen(kept.version(), kept.draft().content());
        }
    }

    /** A draft that was put, its version, and whether there was none before. */
    record Put(Draft draft, long version, boolean created) {}

    /**
     * Saves a draft, whatever errors it has. The same content again changes nothing.
     *
     * @throws Problem if another draft is there than the caller has seen
     */
    @Transactional
    Put put(String id, Report report, Expectation expected) {
        Obligation obligation = obligations.lockVisible(id);
        Optional<DraftStore.Kept> before = store.lock(id);
        expected.judge(before.map(DraftStore.Kept::version));
        String content = examination.content(report);
        if (before.isPresent() && before.get().draft().content().equals(content)) {
            return new Put(
                    signed(obligation, before.get().draft()), before.get().version(), false);
        }
        before.map(DraftStore.Kept::version).ifPresent(expected::toReplace);
        Draft draft = new Draft(report, content, Moments.offset(moments.now()), caller.sub(), null);
        long version = store.replace(id, draft);
        Seen seen = before.map(Seen::of).orElse(null);
        audit.record(new AuditEntry(
                "draft.saved", "obligation", id, obligation.unit(), seen, new Seen(version, content), null));
        return new Put(signed(obligation, draft), version, before.isEmpty());
    }

    /** The draft with its signature. */
    @Transactional
    DraftStore.Kept find(String id) {
        Obligation obligation = obligations.visible(id);
        return store.find(id)
                .map(kept -> new DraftStore.Kept(signed(obligation, kept.draft()), kept.version()))
                .orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
    }

    /** Throws the draft away. */
    @Transactional
    void discard(String id, String ifMatch) {
        Obligation obligation = obligations.lockVisible(id);
        DraftStore.Kept kept = store.require(id);
        Precondition.require(ifMatch, kept.version());
        store.clear(id);
        audit.record(new AuditEntry("draft.discarded", "obligation", id, obligation.unit(), Seen.of(kept), null, null));
    }

    /**
     * Signs the draft as it is: exactly this content, for the revision that would come next.
     *
     * @throws Problem draft-changed, if the draft says something else by now
     */
    @Transactional
    Signature sign(String id, String content) {
        Obligation obligation = obligations.lockVisible(id);
        boolean present = store.lock(id)
                .map(kept -> kept.draft().content().equals(content))
                .orElse(false);
        if (!present) {
            throw Problem.of(SubmissionProblem.DRAFT_CHANGED);
        }
        int revision = obligation.standing().nextRevision();
        Signature signature = new Signature(content, revision, Moments.offset(moments.now()), caller.sub());
        if (signatures.insert(id, signature)) {
            audit.record(new AuditEntry("report.signed", "obligation", id, obligation.unit(), null, signature, null));
        }
        return signatures.find(id, revision, content).orElseThrow();
    }

    private Draft signed(Obligation obligation, Draft draft) {
        return draft.signedBy(signatures
                .find(obligation.id(), obligation.standing().nextRevision(), draft.content())
                .orElse(null));
    }
}
