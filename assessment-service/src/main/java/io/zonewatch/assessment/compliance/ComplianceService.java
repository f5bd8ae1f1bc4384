package io.zonewatch.assessment.compliance;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.reporting.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Tells how punctual the units within the caller's scope are. */
@ApplicationScoped
public class ComplianceService {

    private final DutyTable duties;
    private final Caller caller;
    private final BusinessClock clock;

    @Inject
    ComplianceService(DutyTable duties, Caller caller, BusinessClock clock) {
        this.duties = duties;
        this.caller = caller;
        this.clock = clock;
    }

    /** Who in a plan's area owes reports of the period or of periods within it that are due by now, by unit. */
    public List<UnitCompliance> of(String plan, Period period) {
        return duties.byUnit(plan, period, clock.now(), caller.scope());
    }
}
