package io.zonewatch.assessment.handover;

import io.zonewatch.assessment.plan.PlanTable;
import io.zonewatch.assessment.report.ReportedPlan;
import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Expectation;
import io.zonewatch.chassis.web.Language;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.reporting.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Keeps annual summaries. They are seen by whoever sees the plan, and written by whoever reaches all of its targets. */
@ApplicationScoped
class SummaryService {

    private final PlanTable plans;
    private final ReportedPlan reported;
    private final SummaryTable summaries;
    private final HandoverService handovers;
    private final SummaryPage page;
    private final AuditTrail audit;
    private final Caller caller;
    private final BusinessClock clock;
    private final Language language;

    @Inject
    SummaryService(
            PlanTable plans,
            ReportedPlan reported,
            SummaryTable summaries,
            HandoverService handovers,
            SummaryPage page,
            AuditTrail audit,
            Caller caller,
            BusinessClock clock,
            Language language) {
        this.plans = plans;
        this.reported = reported;
        this.summaries = summaries;
        this.handovers = handovers;
        this.page = page;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
        this.language = language;
    }

    /** What a put did. */
    record Put(WrittenSummary summary, boolean created) {}

    /**
     * Writes the summary. The same again changes nothing.
     *
     * @throws Problem not-found, also of a year that is none of the plan, forbidden if the caller reaches a part of the plan only, precondition-required or precondition-failed if something else is there than expected
     */
    @Transactional
    Put put(String code, Period year, AnnualSummary content, Expectation expected) {
        requireSeen(code);
        reported.find(code, year);
        if (!plans.isWhollySeen(code, caller.scope())) {
            throw Problem.of(ChassisProblem.FORBIDDEN);
        }
        Optional<WrittenSummary> before = summaries.latest(code, year.year());
        expected.judge(before.map(WrittenSummary::version));
        if (before.isPresent()) {
            if (before.get().content().equals(content)) {
                return new Put(before.get(), false);
            }
            expected.toReplace(before.get().version());
        }
        WrittenSummary written = new WrittenSummary(
                code, year.year(), before.map(WrittenSummary::version).orElse(0) + 1, clock.nowOffset(), content);
        if (!summaries.add(written)) {
            throw Problem.of(ChassisProblem.PRECONDITION_FAILED);
        }
        audit.record(new AuditEntry(
                "summary.written", "annual-summary", code + "/" + year, null, before.orElse(null), written, null));
        return new Put(written, before.isEmpty());
    }

    /** @throws Problem not-found */
    @Transactional
    WrittenSummary find(String code, Period year) {
        requireSeen(code);
        return summaries.latest(code, year.year()).orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
    }

    /** @throws Problem not-found if the plan is not within scope */
    @Transactional
    Page<WrittenSummary> versions(String code, Period year, Paging paging) {
        requireSeen(code);
        int after = paging.after(Integer::valueOf).orElse(0);
        return Page.cut(
                summaries.versions(code, year.year(), after, paging.limit() + 1),
                paging,
                summary -> Integer.toString(summary.version()));
    }

    /**
     * The summary with the year's results as a page for paper.
     *
     * @throws Problem not-found
     */
    @Transactional
    String page(String code, Period year) {
        return page.of(handovers.of(code, year, null), find(code, year).content(), language.current());
    }

    private void requireSeen(String code) {
        if (!plans.isSeen(code, caller.scope())) {
            throw Problem.of(ChassisProblem.NOT_FOUND);
        }
    }
}
