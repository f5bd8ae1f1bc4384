package io.zonewatch.indicator.submission;

import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.indicator.IndicatorProblem;
import io.zonewatch.indicator.Moments;
import io.zonewatch.indicator.catalogue.IndicatorSet;
import io.zonewatch.indicator.catalogue.IndicatorSets;
import io.zonewatch.indicator.form.FormLibrary;
import io.zonewatch.indicator.obligation.Lateness;
import io.zonewatch.indicator.obligation.Obligation;
import io.zonewatch.indicator.obligation.ObligationJournal;
import io.zonewatch.indicator.obligation.ObligationRepository;
import io.zonewatch.indicator.obligation.Standing;
import io.zonewatch.indicator.obligation.State;
import io.zonewatch.reporting.IndustryEdition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * One atomic act that both delivers the values and counts as reported. It holds one row, the obligation's; units never wait
 * for one another.
 */
@ApplicationScoped
class Submitting {

    private final ObligationRepository obligations;
    private final ObligationJournal journal;
    private final SubmissionStore store;
    private final FormLibrary forms;
    private final IndicatorSets indicators;
    private final AuditTrail audit;
    private final Moments moments;
    private final Caller caller;

    @Inject
    Submitting(
            ObligationRepository obligations,
            ObligationJournal journal,
            SubmissionStore store,
            FormLibrary forms,
            IndicatorSets indicators,
            AuditTrail audit,
            Moments moments,
            Caller caller) {
        this.obligations = obligations;
        this.journal = journal;
        this.store = store;
        this.forms = forms;
        this.indicators = indicators;
        this.audit = audit;
        this.moments = moments;
        this.caller = caller;
    }

    /**
     * What was taken.
     *
     * @param obligation what was reported on
     * @param revision the revision that this report is
     * @param state of the obligation now
     * @param lateness of the round, which remains
     * @param submittedAt when it counts as reported
     * @param receipt what it changed, cell by cell
     */
    record Taken(
            String obligation,
            int revision,
            State state,
            Lateness lateness,
            OffsetDateTime submittedAt,
            Receipt receipt) {}

    /**
     * Takes a report.
     *
     * @throws Problem not found outside the caller's scope; a conflict where the state does not allow it; all errors of the
     *     report otherwise
     */
    @Transactional
    Taken submit(String id, Report report) {
        Obligation obligation = obligations.lockVisible(id);
        Instant now = moments.now();
        Standing before = obligation.standing();
        obligation.submit(now);
        IndicatorSet known = indicators.at(obligation.period()).orElseThrow(() -> Problem.of(
                        IndicatorProblem.REPORT_INVALID)
                .at("/cells", IndicatorProblem.NO_CATALOGUE));
        ReportCheck.require(
                report,
                forms.version(obligation.form(), obligation.formVersion()),
                obligation.kind(),
                known,
                IndustryEdition.of(obligation.period()));
        Submission submission = submission(obligation, report, known, before);
        store.insert(submission);
        store.insertCells(id, submission.revision(), report.cells());
        journal.record(List.of(new ObligationJournal.Entry(obligation, before, now)));
        audit.record(new AuditEntry(
                "report.submitted", "obligation", id, obligation.unit(), null, submission, report.remark()));
        return taken(submission, obligation.standing());
    }

    private Submission submission(Obligation obligation, Report report, IndicatorSet known, Standing before) {
        Standing now = obligation.standing();
        List<ReportedCell> previous =
                before.revision() == null ? List.of() : store.cells(obligation.id(), before.revision());
        return new Submission(
                obligation.id(),
                now.revision(),
                now.round(),
                obligation.formVersion(),
                known.catalogueVersion(),
                now.lateness(),
                Moments.offset(now.submittedAt()),
                caller.sub(),
                report.remark(),
                Receipt.of(previous, report.cells()),
                null);
    }

    private static Taken taken(Submission submission, Standing standing) {
        return new Taken(
                submission.obligation(),
                submission.revision(),
                standing.state(),
                standing.lateness(),
                submission.submittedAt(),
                submission.receipt());
    }
}
