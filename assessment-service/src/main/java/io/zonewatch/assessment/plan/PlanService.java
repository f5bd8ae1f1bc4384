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
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Takes plans in and hands them out. What is already known about their indicators is assessed in the same transaction. */
@ApplicationScoped
class PlanService {

    private final PlanTable plans;
    private final Watcher watcher;
    private final AuditTrail audit;
    private final Caller caller;
    private final BusinessClock clock;

    @Inject
    PlanService(PlanTable plans, Watcher watcher, AuditTrail audit, Caller caller, BusinessClock clock) {
        this.plans = plans;
        this.watcher = watcher;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws Problem if the plan breaks a rule, hangs on a unit out of reach, or exists */
    @Transactional
    Plan create(Plan plan) {
        PlanRules.check(plan);
        requireUnitsInScope(plan);
        if (!plans.insert(plan, clock.now())) {
            throw Problem.of(PlanProblem.PLAN_EXISTS, plan.code());
        }
        plan.targets()
                .forEach(target -> watcher.touched(
                        target.form() == null ? new Touched.Counts() : new Touched.WholeForm(target.form())));
        audit.record(new AuditEntry("plan.created", "plan", plan.code(), null, null, plan, null));
        return plan;
    }

    @Transactional
    Plan find(String code) {
        return plans.find(code, caller.scope()).orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
    }

    @Transactional
    Page<Plan> list(Paging paging) {
        return Page.cut(plans.list(caller.scope(), paging.after(), paging.limit() + 1), paging, Plan::code);
    }

    /** A unit this service has not heard of yet lies in no division: only who reaches it by code or the whole country may name it. */
    private void requireUnitsInScope(Plan plan) {
        Problem invalid = Problem.of(PlanProblem.PLAN_INVALID);
        for (int i = 0; i < plan.targets().size(); i++) {
            TargetScope scope = plan.targets().get(i).scope();
            String place = "/targets/" + i + "/scope";
            require(scope.unit(), place + "/unit", invalid);
            requireAll(scope.units(), place + "/units/", invalid);
            requireAll(scope.except(), place + "/except/", invalid);
            if (scope.division() != null && !caller.scope().permitsDivision(scope.division())) {
                invalid.at(
                        place + "/division",
                        PlanProblem.SCOPE_UNFIT,
                        scope.kind().name());
            }
        }
        if (invalid.hasPlaces()) {
            throw invalid;
        }
    }

    private void requireAll(List<UnitCode> units, String place, Problem invalid) {
        for (int i = 0; i < units.size(); i++) {
            require(units.get(i), place + i, invalid);
        }
    }

    private void require(UnitCode unit, String place, Problem invalid) {
        if (!caller.scope().permits(unit, plans.divisionOf(unit).orElse(""))) {
            invalid.at(place, PlanProblem.UNKNOWN_UNIT, unit.value());
        }
    }
}
