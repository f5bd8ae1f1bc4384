package io.zonewatch.assessment.plan;

import io.zonewatch.assessment.observation.Touched;
import io.zonewatch.assessment.observation.Watcher;
import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Takes plans in and hands them out. What is already known about their indicators is assessed in the same transaction. */
@ApplicationScoped
class PlanService {

    private final PlanVersionTable versions;
    private final PlanWriting writing;
    private final PlanUnits units;
    private final Watcher watcher;
    private final AuditTrail audit;
    private final Caller caller;
    private final BusinessClock clock;

    @Inject
    PlanService(
            PlanVersionTable versions,
            PlanWriting writing,
            PlanUnits units,
            Watcher watcher,
            AuditTrail audit,
            Caller caller,
            BusinessClock clock) {
        this.versions = versions;
        this.writing = writing;
        this.units = units;
        this.watcher = watcher;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws Problem if the plan breaks a rule, hangs on a unit out of reach, or exists */
    @Transactional
    Plan create(Plan plan) {
        PlanRules.check(plan);
        units.requireInScope(plan);
        if (!writing.begin(plan, clock.now())) {
            throw Problem.of(PlanProblem.PLAN_EXISTS, plan.code());
        }
        watcher.touched(new Touched.Plan(plan.code(), null));
        audit.record(new AuditEntry("plan.created", "plan", plan.code(), null, null, plan, null));
        return plan;
    }

    /** The version that holds today. */
    @Transactional
    PlanVersion find(String code) {
        return versions.holding(code, Viewpoint.on(clock.today()), caller.scope())
                .orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
    }

    /** The versions that hold today. */
    @Transactional
    Page<PlanVersion> list(Paging paging) {
        return Page.cut(
                versions.holding(Viewpoint.on(clock.today()), caller.scope(), paging.after(), paging.limit() + 1),
                paging,
                PlanVersion::code);
    }
}
