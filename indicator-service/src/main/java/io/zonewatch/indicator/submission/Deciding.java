package io.zonewatch.indicator.submission;

import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.event.Outbox;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.indicator.Moments;
import io.zonewatch.indicator.narrative.Passages;
import io.zonewatch.indicator.obligation.GivingBack;
import io.zonewatch.indicator.obligation.Obligation;
import io.zonewatch.indicator.obligation.ObligationJournal;
import io.zonewatch.indicator.obligation.ObligationRepository;
import io.zonewatch.indicator.obligation.ReturnTerm;
import io.zonewatch.indicator.obligation.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** A reviewer's decision about the latest revision. Of two at once the second waits for the row and finds it decided. */
@ApplicationScoped
class Deciding {

    private final ObligationRepository obligations;
    private final GivingBack givingBack;
    private final ObligationJournal journal;
    private final SubmissionStore store;
    private final CellStore cells;
    private final Passages passages;
    private final ReturnCheck returnCheck;
    private final ReturnTerm returnTerm;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Moments moments;
    private final Caller caller;

    @Inject
    Deciding(
            ObligationRepository obligations,
            GivingBack givingBack,
            ObligationJournal journal,
            SubmissionStore store,
            CellStore cells,
            Passages passages,
            ReturnCheck returnCheck,
            ReturnTerm returnTerm,
            Outbox outbox,
            AuditTrail audit,
            Moments moments,
            Caller caller) {
        this.obligations = obligations;
        this.givingBack = givingBack;
        this.journal = journal;
        this.store = store;
        this.cells = cells;
        this.passages = passages;
        this.returnCheck = returnCheck;
        this.returnTerm = returnTerm;
        this.outbox = outbox;
        this.audit = audit;
        this.moments = moments;
        this.caller = caller;
    }

    /**
     * Accepts a revision and sends its figures out.
     *
     * @throws Problem a conflict if it is not the latest of a submitted obligation; four-eyes if the caller submitted it
     */
    @Transactional
    Submission accept(String id, int revision, String remark) {
        Obligation obligation = obligations.lockVisible(id);
        Submission submission = latest(obligation, revision);
        Instant now = moments.now();
        Standing before = obligation.standing();
        OffsetDateTime reviewDueAt = Moments.offset(obligation.reviewDueAt());
        obligation.accept(now);
        if (submission.submittedBy().equals(caller.sub())) {
            throw Problem.of(SubmissionProblem.FOUR_EYES);
        }
        Decision decision =
                new Decision(Decision.Kind.ACCEPTED, Moments.offset(now), caller.sub(), remark, List.of(), reviewDueAt);
        Submission accepted = decide(obligation, before, submission, decision);
        outbox.append(AcceptedReport.event(obligation, accepted, cells.of(id, revision), passages.of(id, revision)));
        return accepted;
    }

    /**
     * Returns a revision with reasons; a new round begins, unless it is a correction: then what was accepted before still counts. What
     * the unit was released from meanwhile is exempt at once.
     *
     * @throws Problem a conflict if it is not the latest of a submitted obligation; an error for a cell or passage that it neither has nor was asked for
     */
    @Transactional
    Submission giveBack(String id, int revision, List<ReturnReason> reasons) {
        Obligation obligation = givingBack.lockVisible(id);
        Submission submission = latest(obligation, revision);
        Instant now = moments.now();
        Standing before = obligation.standing();
        OffsetDateTime reviewDueAt = Moments.offset(obligation.reviewDueAt());
        obligation.giveBack(now, returnTerm.from(obligation, now));
        returnCheck.require(obligation, submission, reasons);
        Decision decision =
                new Decision(Decision.Kind.RETURNED, Moments.offset(now), caller.sub(), null, reasons, reviewDueAt);
        Submission returned = decide(obligation, before, submission, decision);
        givingBack.returned(obligation);
        return returned;
    }

    private Submission latest(Obligation obligation, int revision) {
        Submission submission =
                store.find(obligation.id(), revision).orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
        if (revision < obligation.standing().revision()) {
            throw Problem.of(SubmissionProblem.SUPERSEDED, obligation.standing().revision());
        }
        return submission;
    }

    private Submission decide(Obligation obligation, Standing before, Submission submission, Decision decision) {
        store.insertDecision(obligation.id(), submission.revision(), decision);
        Instant at = decision.decidedAt().toInstant();
        journal.record(List.of(new ObligationJournal.Entry(obligation, before, at)));
        String action = decision.kind() == Decision.Kind.ACCEPTED ? "report.accepted" : "report.returned";
        Submission decided = submission.decidedBy(decision);
        audit.record(
                new AuditEntry(action, "obligation", obligation.id(), obligation.unit(), submission, decided, null));
        return decided;
    }
}
