package io.zonewatch.indicator.submission;

import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Messages;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.indicator.attachment.Attachment;
import io.zonewatch.indicator.attachment.Attachments;
import io.zonewatch.indicator.obligation.ObligationRepository;
import io.zonewatch.indicator.validation.Issue;
import io.zonewatch.indicator.validation.ReportedCell;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Submissions as they are read, within the caller's scope. */
@ApplicationScoped
class Reading {

    private final ObligationRepository obligations;
    private final SubmissionStore store;
    private final Attachments attachments;
    private final Messages messages;

    @Inject
    Reading(ObligationRepository obligations, SubmissionStore store, Attachments attachments, Messages messages) {
        this.obligations = obligations;
        this.store = store;
        this.attachments = attachments;
        this.messages = messages;
    }

    /**
     * A revision with its figures.
     *
     * @param submission the revision
     * @param cells its figures
     * @param warnings what was to be explained, and how it was
     * @param attachments its files
     */
    record Detail(
            Submission submission, List<ReportedCell> cells, List<Issue> warnings, List<Attachment> attachments) {}

    /**
     * What a revision changed.
     *
     * @param obligation of the report
     * @param revision the later one
     * @param against the one that it corrects, or else the one before; null for the first
     * @param cells that differ
     */
    record Difference(
            String obligation,
            int revision,
            @Schema(nullable = true) Integer against,
            List<CellChange> cells) {}

    @Transactional
    List<Submission> all(String obligation) {
        obligations.requireVisible(obligation);
        return store.all(obligation);
    }

    @Transactional
    Detail find(String obligation, int revision) {
        obligations.requireVisible(obligation);
        Submission submission = require(obligation, revision);
        return new Detail(
                submission,
                store.cells(obligation, revision),
                store.warnings(obligation, revision).stream()
                        .map(one -> one.issue(messages))
                        .toList(),
                attachments.of(obligation, revision));
    }

    @Transactional
    Difference difference(String obligation, int revision) {
        obligations.requireVisible(obligation);
        Submission submission = require(obligation, revision);
        Integer before = revision == 1 ? null : Integer.valueOf(revision - 1);
        Integer against = submission.corrects() == null ? before : submission.corrects();
        List<ReportedCell> earlier = against == null ? List.of() : store.cells(obligation, against);
        return new Difference(
                obligation, revision, against, CellChange.between(earlier, store.cells(obligation, revision)));
    }

    private Submission require(String obligation, int revision) {
        return store.find(obligation, revision).orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
    }
}
