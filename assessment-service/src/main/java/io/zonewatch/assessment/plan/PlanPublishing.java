package io.zonewatch.assessment.plan;

import io.zonewatch.assessment.observation.Touched;
import io.zonewatch.assessment.observation.Watcher;
import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.event.Outbox;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Brings versions of plans into force. */
@ApplicationScoped
class PlanPublishing {

    private final AssessedTargets targets;
    private final PlanVersions versions;
    private final PlanVersionTable table;
    private final PlanWriting writing;
    private final PlanDifferences differences;
    private final Watcher watcher;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Caller caller;
    private final BusinessClock clock;

    @Inject
    PlanPublishing(
            AssessedTargets targets,
            PlanVersions versions,
            PlanVersionTable table,
            PlanWriting writing,
            PlanDifferences differences,
            Watcher watcher,
            Outbox outbox,
            AuditTrail audit,
            Caller caller,
            BusinessClock clock) {
        this.targets = targets;
        this.versions = versions;
        this.table = table;
        this.writing = writing;
        this.differences = differences;
        this.watcher = watcher;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Brings a draft into force from its day on. Periods that end before keep the version they had; those that end later are assessed anew before this is done.
     *
     * @param backdated whether it may begin in a month that has ended; what was told until now is then known as of before its publication only
     * @throws Problem not-found; forbidden if a target of the plan is out of reach; already-published; plan-invalid if it begins too early, or was overtaken
     */
    @Transactional
    PlanVersion publish(String code, int version, boolean backdated) {
        PlanDifference difference = publishable(code, version, backdated);
        writing.publish(code, version, clock.now());
        PlanVersion published = versions.find(code, version);
        watcher.touched(new Touched.Plan(code, published.validFrom()));
        outbox.append(PlanPublished.of(published, difference).toEvent());
        audit.record(new AuditEntry(
                "plan.published", "plan", code, null, difference.previous(), published, published.reason()));
        return published;
    }

    /** What publishing a draft would change; nothing is done, and what publishing would refuse is refused. */
    @Transactional
    PlanDifference rehearse(String code, int version, boolean backdated) {
        return publishable(code, version, backdated);
    }

    private PlanDifference publishable(String code, int number, boolean backdated) {
        versions.hold(code);
        PlanVersion draft = versions.find(code, number);
        if (!draft.isDraft()) {
            throw Problem.of(PlanProblem.ALREADY_PUBLISHED, number);
        }
        PlanVersion latest = table.latest(code, caller.scope()).orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
        requireNext(draft, latest, backdated);
        SameTarget.check(draft.content(), targets.of(code));
        return differences.of(draft);
    }

    /** What has ended keeps what it was judged by unless that is asked for, and versions follow one another. */
    private void requireNext(PlanVersion draft, PlanVersion latest, boolean backdated) {
        Problem invalid = Problem.of(PlanProblem.PLAN_INVALID);
        if (latest.version() > draft.version()) {
            invalid.at("/version", PlanProblem.OVERTAKEN, latest.version());
        }
        if (!backdated && draft.validFrom().isBefore(clock.today().withDayOfMonth(1))) {
            invalid.at("/validFrom", PlanProblem.PAST_CHANGE, draft.validFrom());
        }
        if (latest.validFrom() != null && draft.validFrom().isBefore(latest.validFrom())) {
            invalid.at("/validFrom", PlanProblem.BEFORE_LATEST, latest.validFrom());
        }
        if (invalid.hasPlaces()) {
            throw invalid;
        }
    }
}
