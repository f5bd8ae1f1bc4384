package io.zonewatch.indicator.submission;

import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.indicator.obligation.ObligationRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Submissions as they are read, within the caller's scope. */
@ApplicationScoped
class Reading {

    private final ObligationRepository obligations;
    private final SubmissionStore store;

    @Inject
    Reading(ObligationRepository obligations, SubmissionStore store) {
        this.obligations = obligations;
        this.store = store;
    }

    /** A revision with its figures. */
    record Detail(Submission submission, List<ReportedCell> cells) {}

    @Transactional
    List<Submission> all(String obligation) {
        obligations.requireVisible(obligation);
        return store.all(obligation);
    }

    @Transactional
    Detail find(String obligation, int revision) {
        obligations.requireVisible(obligation);
        return store.find(obligation, revision)
                .map(submission -> new Detail(submission, store.cells(obligation, revision)))
                .orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
    }
}
