package io.zonewatch.assessment.plan;

import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.problem.BodyFault;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Limits;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/** The versions of plans: drafted, read, compared; {@link PlanPublishing} brings them into force. They are made by who reaches all that the plan ever aimed at. */
@ApplicationScoped
class PlanVersions {

    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2999;

    private final PlanTable plans;
    private final AssessedTargets targets;
    private final PlanVersionTable versions;
    private final PlanWriting writing;
    private final PlanUnits units;
    private final PlanDifferences differences;
    private final AuditTrail audit;
    private final Caller caller;
    private final BusinessClock clock;

    @Inject
    PlanVersions(
            PlanTable plans,
            AssessedTargets targets,
            PlanVersionTable versions,
            PlanWriting writing,
            PlanUnits units,
            PlanDifferences differences,
            AuditTrail audit,
            Caller caller,
            BusinessClock clock) {
        this.plans = plans;
        this.targets = targets;
        this.versions = versions;
        this.writing = writing;
        this.units = units;
        this.differences = differences;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws Problem not-found; forbidden if a target of the plan is out of reach; plan-invalid if it breaks a rule */
    @Transactional
    PlanVersion draft(String code, PlanDraft sent) {
        hold(code);
        requireYear(sent.validFrom());
        PlanDraft draft = sent.after(versions.latest(code, caller.scope())
                .map(PlanVersion::assumptions)
                .orElse(List.of()));
        Plan plan = draft.of(code);
        PlanRules.check(plan);
        SameTarget.check(plan, targets.of(code));
        units.requireInScope(plan);
        PlanVersion drafted = find(code, writing.draft(code, draft, clock.now()));
        audit.record(new AuditEntry("plan.drafted", "plan", code, null, null, drafted, drafted.reason()));
        return drafted;
    }

    /** @throws Problem not-found */
    @Transactional
    PlanDifference difference(String code, int version) {
        return differences.of(find(code, version));
    }

    /** @throws Problem not-found */
    @Transactional
    PlanVersion find(String code, int version) {
        return versions.find(code, version, caller.scope()).orElseThrow(PlanVersions::notFound);
    }

    /** @throws Problem not-found if the plan has no target within scope */
    @Transactional
    Page<PlanVersion> list(String code, Paging paging) {
        requireSeen(code);
        int after = paging.after(Integer::valueOf).orElse(0);
        return Page.cut(
                versions.versions(code, caller.scope(), after, paging.limit() + 1),
                paging,
                version -> Integer.toString(version.version()));
    }

    /**
     * Nobody else makes a version of the plan until the end of the transaction.
     *
     * @throws Problem not-found; forbidden if a target the plan has or had is out of reach
     */
    void hold(String code) {
        requireSeen(code);
        if (!plans.isWhollySeen(code, caller.scope())) {
            throw Problem.of(ChassisProblem.FORBIDDEN);
        }
        writing.hold(code);
    }

    private static void requireYear(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw Problem.of(ChassisProblem.INVALID_BODY)
                    .at("/validFrom", BodyFault.OUT_OF_RANGE, new Limits(FIRST_YEAR, LAST_YEAR));
        }
    }

    private void requireSeen(String code) {
        if (!plans.isSeen(code, caller.scope())) {
            throw notFound();
        }
    }

    private static Problem notFound() {
        return Problem.of(ChassisProblem.NOT_FOUND);
    }
}
