package io.zonewatch.indicator.submission;

import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.indicator.attachment.Attachment;
import io.zonewatch.indicator.attachment.Attachments;
import io.zonewatch.indicator.narrative.Passage;
import io.zonewatch.indicator.narrative.PassageChange;
import io.zonewatch.indicator.narrative.Passages;
import io.zonewatch.indicator.obligation.Obligation;
import io.zonewatch.indicator.obligation.ObligationRepository;
import io.zonewatch.indicator.precomputed.Comparison;
import io.zonewatch.indicator.precomputed.KeptPrecomputations;
import io.zonewatch.indicator.precomputed.Precomputing;
import io.zonewatch.indicator.validation.Issue;
import io.zonewatch.indicator.validation.ReportedCell;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Submissions as they are read, within the caller's scope. */
@ApplicationScoped
public class Reading {

    private final ObligationRepository obligations;
    private final SubmissionStore store;
    private final CellStore cells;
    private final Passages passages;
    private final KeptPrecomputations precomputations;
    private final Precomputing precomputing;
    private final Attachments attachments;
    private final Warnings warnings;

    @Inject
    Reading(
            ObligationRepository obligations,
            SubmissionStore store,
            CellStore cells,
            Passages passages,
            KeptPrecomputations precomputations,
            Precomputing precomputing,
            Attachments attachments,
            Warnings warnings) {
        this.obligations = obligations;
        this.store = store;
        this.cells = cells;
        this.passages = passages;
        this.precomputations = precomputations;
        this.precomputing = precomputing;
        this.attachments = attachments;
        this.warnings = warnings;
    }

    /**
     * A revision with its figures and its narrative.
     *
     * @param submission the revision
     * @param cells its figures
     * @param precomputed what its figures were held against, beside what follows from the accepted reports now
     * @param narrative its answers to what the form asks beside figures
     * @param warnings what was to be explained, and how it was
     * @param attachments its files
     */
    public record Detail(
            Submission submission,
            List<ReportedCell> cells,
            List<Comparison> precomputed,
            List<Passage> narrative,
            List<Issue> warnings,
            List<Attachment> attachments) {}

    /**
     * What a revision changed.
     *
     * @param obligation of the report
     * @param revision the later one
     * @param against the one that it corrects, or else the one before; null for the first
     * @param cells that differ
     * @param narrative answers that differ
     */
    record Difference(
            String obligation,
            int revision,
            @Schema(nullable = true) Integer against,
            List<CellChange> cells,
            List<PassageChange> narrative) {}

    @Transactional
    List<Submission> all(String obligation) {
        obligations.requireVisible(obligation);
        return store.all(obligation);
    }

    /**
     * A revision.
     *
     * @throws Problem not found outside the caller's scope, and where there is no such revision
     */
    @Transactional
    public Detail find(String id, int revision) {
        Obligation obligation = obligations.visible(id);
        Submission submission = require(id, revision);
        return new Detail(
                submission,
                cells.of(id, revision),
                Comparison.of(precomputations.of(id, revision), precomputing.of(obligation)),
                passages.of(id, revision),
                warnings.of(obligation, submission),
                attachments.of(id, revision));
    }

    @Transactional
    Difference difference(String obligation, int revision) {
        obligations.requireVisible(obligation);
        Submission submission = require(obligation, revision);
        Integer before = revision == 1 ? null : Integer.valueOf(revision - 1);
        Integer against = submission.corrects() == null ? before : submission.corrects();
        List<ReportedCell> earlier = against == null ? List.of() : cells.of(obligation, against);
        List<Passage> said = against == null ? List.of() : passages.of(obligation, against);
        return new Difference(
                obligation,
                revision,
                against,
                CellChange.between(earlier, cells.of(obligation, revision)),
                PassageChange.between(said, passages.of(obligation, revision)));
    }

    private Submission require(String obligation, int revision) {
        return store.find(obligation, revision).orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
    }
}
