package io.zonewatch.registry.policy;

import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.registry.unit.KnowledgeTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Publishes and reads rule sets. They are public: whoever has a role may read all of them. */
@ApplicationScoped
class RuleSetService {

    private final RuleSetTable table;
    private final RuleReading reading;
    private final AuditTrail audit;
    private final Caller caller;
    private final BusinessClock clock;

    @Inject
    RuleSetService(RuleSetTable table, RuleReading reading, AuditTrail audit, Caller caller, BusinessClock clock) {
        this.table = table;
        this.reading = reading;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Publishes a version of a rule set. What its rules find about zones as they are is found from then on; only what later
     * changes add has to be justified.
     *
     * @throws Problem not-found if the division lies outside the caller's scope, rule-set-invalid, rule-set-exists
     */
    @Transactional
    RuleSetView publish(RuleSetForm form) {
        if (!caller.scope().permitsDivision(form.division())) {
            throw Problem.of(ChassisProblem.NOT_FOUND)
                    .at("/division", RuleFault.DIVISION_OUTSIDE_SCOPE, form.division());
        }
        reading.read(form);
        if (!table.add(form, KnowledgeTime.of(clock), caller.actor())) {
            throw Problem.of(PolicyProblem.RULE_SET_EXISTS, form.code(), form.version());
        }
        audit.record(new AuditEntry("rule-set.published", "rule-set", form.code(), null, null, form, null));
        return get(form.code(), form.version());
    }

    /**
     * A version of a rule set, or its highest one if none is named.
     *
     * @throws Problem not-found
     */
    @Transactional
    RuleSetView get(String code, Integer version) {
        return table.find(code, version).orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
    }

    /** The rule sets, each in its highest version, by code. */
    @Transactional
    Page<RuleSetView> list(Paging paging) {
        return Page.cut(table.latest(paging.after(), paging.limit() + 1), paging, RuleSetView::code);
    }
}
