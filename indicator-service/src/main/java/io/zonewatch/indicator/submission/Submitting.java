package io.zonewatch.indicator.submission;

import io.zonewatch.chassis.problem.Messages;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Precondition;
import io.zonewatch.indicator.Moments;
import io.zonewatch.indicator.narrative.PassageChange;
import io.zonewatch.indicator.narrative.Passages;
import io.zonewatch.indicator.obligation.Obligation;
import io.zonewatch.indicator.obligation.ObligationRepository;
import io.zonewatch.indicator.obligation.ReviewTerm;
import io.zonewatch.indicator.obligation.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/**
 * One atomic act that both delivers the values and counts as reported. It holds one row, the obligation's; units never wait
 * for one another.
 */
@ApplicationScoped
class Submitting {

    private final ObligationRepository obligations;
    private final Examination examination;
    private final CellStore cells;
    private final Passages passages;
    private final DraftStore drafts;
    private final Taking taking;
    private final ReviewTerm reviewTerm;
    private final Moments moments;
    private final Messages messages;

    @Inject
    Submitting(
            ObligationRepository obligations,
            Examination examination,
            CellStore cells,
            Passages passages,
            DraftStore drafts,
            Taking taking,
            ReviewTerm reviewTerm,
            Moments moments,
            Messages messages) {
        this.obligations = obligations;
        this.examination = examination;
        this.cells = cells;
        this.passages = passages;
        this.drafts = drafts;
        this.taking = taking;
        this.reviewTerm = reviewTerm;
        this.moments = moments;
        this.messages = messages;
    }

    /**
     * A correction that was taken.
     *
     * @param taken the revision that it is
     * @param corrects the revision that counts until this one is accepted
     * @param difference between both, cell by cell
     * @param narrative answers in which both differ
     */
    record Corrected(Taken taken, int corrects, List<CellChange> difference, List<PassageChange> narrative) {}

    /**
     * Takes a report.
     *
     * @throws Problem not found outside the caller's scope; a conflict where the state does not allow it; a refusal with all
     *     that was found about the report, otherwise
     */
    @Transactional
    Taken submit(String id, Report report) {
        return submit(obligations.lockVisible(id), report);
    }

    /**
     * Takes what was drafted.
     *
     * @throws Problem as {@link #submit}; precondition-failed if the draft is not the one the caller has seen
     */
    @Transactional
    Taken submitDraft(String id, String ifMatch) {
        Obligation obligation = obligations.lockVisible(id);
        DraftStore.Kept draft = drafts.require(id);
        Precondition.require(ifMatch, draft.version());
        return submit(obligation, draft.draft().report());
    }

    private Taken submit(Obligation obligation, Report report) {
        Instant now = moments.now();
        Standing before = obligation.standing();
        obligation.submit(now, reviewTerm.from(obligation, now));
        Examination.Outcome outcome = examination.require(obligation, report, "");
        List<CellChange> difference = CellChange.between(
                before.revision() == null ? List.of() : cells.of(obligation.id(), before.revision()), report.cells());
        Submission taken =
                taking.take(obligation, before, new Taking.Delivery(report, outcome, difference, null, null), now);
        return Taken.of(taken, obligation.standing(), outcome.issues(messages));
    }

    /**
     * Takes a correction of what was accepted.
     *
     * @throws Problem as {@link #submit}; nothing-corrected if it does not differ from what counts
     */
    @Transactional
    Corrected correct(String id, Correction correction) {
        Obligation obligation = obligations.lockVisible(id);
        Instant now = moments.now();
        Standing before = obligation.standing();
        obligation.correct(now, reviewTerm.from(obligation, now));
        int counts = before.acceptedRevision() == null ? before.revision() : before.acceptedRevision();
        Examination.Outcome outcome = examination.require(obligation, correction.report(), "/report");
        List<CellChange> difference =
                CellChange.between(cells.of(id, counts), correction.report().cells());
        List<PassageChange> narrative = PassageChange.between(
                passages.of(id, counts), correction.report().narrative());
        if (difference.isEmpty() && narrative.isEmpty()) {
            throw outcome.refusal(SubmissionProblem.NOTHING_CORRECTED, counts);
        }
        Taking.Delivery delivery =
                new Taking.Delivery(correction.report(), outcome, difference, counts, correction.reason());
        Submission taken = taking.take(obligation, before, delivery, now);
        return new Corrected(
                Taken.of(taken, obligation.standing(), outcome.issues(messages)), counts, difference, narrative);
    }
}
