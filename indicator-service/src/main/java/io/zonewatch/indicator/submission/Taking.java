package io.zonewatch.indicator.submission;

import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.event.Outbox;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.indicator.Moments;
import io.zonewatch.indicator.attachment.Attachments;
import io.zonewatch.indicator.form.FormLibrary;
import io.zonewatch.indicator.narrative.Passages;
import io.zonewatch.indicator.obligation.Obligation;
import io.zonewatch.indicator.obligation.ObligationJournal;
import io.zonewatch.indicator.obligation.Standing;
import io.zonewatch.indicator.precomputed.KeptPrecomputations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Writes down a revision with all that belongs to it, in the transaction that changed its obligation. */
@ApplicationScoped
class Taking {

    /** Bytes that are left for what only the acceptance brings: who it is and when. */
    private static final int LEFT_FOR_DECISION = 1000;

    private final SubmissionStore store;
    private final CellStore cells;
    private final Passages passages;
    private final KeptPrecomputations precomputations;
    private final SignatureStore signatures;
    private final DraftStore drafts;
    private final Attachments attachments;
    private final ObligationJournal journal;
    private final FormLibrary forms;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Caller caller;

    @Inject
    Taking(
            SubmissionStore store,
            CellStore cells,
            Passages passages,
            KeptPrecomputations precomputations,
            SignatureStore signatures,
            DraftStore drafts,
            Attachments attachments,
            ObligationJournal journal,
            FormLibrary forms,
            Outbox outbox,
            AuditTrail audit,
            Caller caller) {
        this.store = store;
        this.cells = cells;
        this.passages = passages;
        this.precomputations = precomputations;
        this.signatures = signatures;
        this.drafts = drafts;
        this.attachments = attachments;
        this.journal = journal;
        this.forms = forms;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
    }

    /**
     * What is delivered.
     *
     * @param report as it came
     * @param outcome of its examination: nothing that blocks
     * @param changes against the revision before, or the one it corrects
     * @param corrects the accepted revision that it corrects, or null
     * @param reason why, or null
     */
    record Delivery(
            Report report, Examination.Outcome outcome, List<CellChange> changes, Integer corrects, String reason) {}

    /**
     * Keeps it as the obligation's latest revision.
     *
     * @param before how the obligation stood
     * @throws Problem signature-missing, if the form demands the zone leader's and there is none of exactly this content;
     *     report-too-large, if what its acceptance would send out is
     */
    Submission take(Obligation obligation, Standing before, Delivery delivery, Instant now) {
        String id = obligation.id();
        Submission submission = submission(obligation, delivery, now);
        requireSendable(obligation, submission, delivery);
        store.insert(submission);
        cells.insert(id, submission.revision(), delivery.report().cells());
        store.insertWarnings(id, submission.revision(), delivery.outcome().found());
        passages.keep(id, submission.revision(), delivery.report().narrative());
        precomputations.keep(id, submission.revision(), delivery.outcome().precomputed());
        attachments.refer(id, submission.revision(), delivery.report().files());
        drafts.clear(id);
        journal.record(List.of(new ObligationJournal.Entry(obligation, before, now)));
        audit.record(new AuditEntry(
                delivery.corrects() == null ? "report.submitted" : "report.corrected",
                "obligation",
                id,
                obligation.unit(),
                null,
                submission,
                delivery.corrects() == null ? delivery.report().remark() : delivery.reason()));
        return submission;
    }

    private Submission submission(Obligation obligation, Delivery delivery, Instant now) {
        Standing standing = obligation.standing();
        return new Submission(
                obligation.id(),
                standing.revision(),
                standing.round(),
                obligation.formVersion(),
                delivery.outcome().catalogueVersion(),
                standing.lateness(),
                Moments.offset(now),
                caller.sub(),
                delivery.report().remark(),
                delivery.outcome().content(),
                signature(obligation, delivery.outcome()),
                delivery.corrects(),
                delivery.reason(),
                Receipt.of(delivery.changes(), delivery.report().cells()),
                null);
    }

    /** What could never go out could never be accepted: the unit can mend it, the reviewer could only return it. */
    private void requireSendable(Obligation obligation, Submission submission, Delivery delivery) {
        Decision some = new Decision(
                Decision.Kind.ACCEPTED, submission.submittedAt(), submission.submittedBy(), null, List.of(), null);
        int bytes = outbox.sizeOf(AcceptedReport.event(
                obligation,
                submission.decidedBy(some),
                delivery.report().cells(),
                delivery.report().narrative()));
        int most = Outbox.LARGEST - LEFT_FOR_DECISION;
        if (bytes > most) {
            throw delivery.outcome().refusal(SubmissionProblem.REPORT_TOO_LARGE, bytes, most);
        }
    }

    private Signature signature(Obligation obligation, Examination.Outcome outcome) {
        Signature found = signatures
                .find(obligation.id(), obligation.standing().revision(), outcome.content())
                .orElse(null);
        boolean demanded =
                forms.version(obligation.form(), obligation.formVersion()).demandsSignature();
        if (demanded && found == null) {
            throw outcome.refusal(SubmissionProblem.SIGNATURE_MISSING, outcome.content());
        }
        return found;
    }
}
