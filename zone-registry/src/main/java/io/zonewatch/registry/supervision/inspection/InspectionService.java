package io.zonewatch.registry.supervision.inspection;

import static io.zonewatch.registry.supervision.inspection.Inspection.INSPECTIONS;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.registry.Moment;
import io.zonewatch.registry.Paper;
import io.zonewatch.registry.supervision.ActFilter;
import io.zonewatch.registry.supervision.ActReading;
import io.zonewatch.registry.supervision.ActStep;
import io.zonewatch.registry.supervision.Acts;
import io.zonewatch.registry.supervision.OfficialNames;
import io.zonewatch.registry.supervision.SeenAct;
import io.zonewatch.registry.supervision.SeenItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Plans inspections, records what they found, corrects their reports, follows the findings up. */
@ApplicationScoped
class InspectionService {

    private final Acts acts;
    private final ActReading reading;
    private final OfficialNames names;
    private final BusinessClock clock;

    @Inject
    InspectionService(Acts acts, ActReading reading, OfficialNames names, BusinessClock clock) {
        this.acts = acts;
        this.reading = reading;
        this.names = names;
        this.clock = clock;
    }

    /**
     * Plans an inspection.
     *
     * @throws Problem as {@link Acts#plan}; supervision-invalid if an inspector has neither post nor name
     */
    @Transactional
    InspectionView plan(InspectionForm form) {
        return reading.today(
                acts.plan(INSPECTIONS, form.inspection(), form.named(), InspectionFacts::planned), showing());
    }

    /**
     * Records that an inspection was held, and what it found.
     *
     * @throws Problem as {@link Acts#step} and {@link Inspection#hold}
     */
    @Transactional
    InspectionView hold(SeenAct seen, ReportForm form) {
        return step(
                seen,
                ActStep.of(
                        "held",
                        form.reason(),
                        inspection -> inspection.hold(form.held(), clock.today()),
                        InspectionFacts::held));
    }

    /**
     * Corrects the report of an inspection; what was recorded before stays readable as it was known.
     *
     * @throws Problem as {@link Acts#step} and {@link Inspection#correct}
     */
    @Transactional
    InspectionView correct(SeenAct seen, ReportForm form) {
        return step(
                seen,
                ActStep.of(
                        "corrected",
                        form.reason(),
                        inspection -> inspection.correct(form.held(), clock.today()),
                        InspectionFacts::corrected));
    }

    /**
     * Records that a planned inspection will not be held.
     *
     * @throws Problem as {@link Acts#step} and {@link Inspection#cancel}
     */
    @Transactional
    InspectionView cancel(SeenAct seen, Paper paper) {
        return step(
                seen,
                ActStep.of(
                        "cancelled",
                        paper.reason(),
                        inspection -> inspection.cancel(paper),
                        InspectionFacts::cancelled));
    }

    /**
     * Records that a finding came into another state.
     *
     * @throws Problem as {@link Acts#step} and {@link Inspection#follow}
     */
    @Transactional
    InspectionView follow(SeenItem seen, FindingState next, Paper paper) {
        return step(
                seen,
                ActStep.of(
                        "finding-followed-up",
                        paper.reason(),
                        inspection -> inspection.follow(seen.number(), next, paper, clock.today()),
                        kept -> InspectionFacts.followed(kept, seen.number())));
    }

    /** An inspection at a moment, as {@link ActReading#get}. */
    InspectionView get(String id, Moment moment) {
        return reading.get(INSPECTIONS, id, moment, showing());
    }

    /** The inspections of units in the caller's scope, as they are at a moment. */
    Page<InspectionView> list(ActFilter filter, Moment moment, Paging paging) {
        return reading.list(INSPECTIONS, filter, moment, paging, showing());
    }

    private InspectionView step(SeenAct seen, ActStep<Inspection> step) {
        return reading.today(acts.step(INSPECTIONS, seen, step), showing());
    }

    private ActReading.Showing<Inspection, InspectionView> showing() {
        boolean told = names.told();
        return (day, kept, visible) -> InspectionView.on(day, kept, told);
    }
}
