package io.zonewatch.registry.supervision.inspection;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.chassis.web.Precondition;
import io.zonewatch.registry.Moment;
import io.zonewatch.registry.Paper;
import io.zonewatch.registry.supervision.ActFilter;
import io.zonewatch.registry.supervision.ActList;
import io.zonewatch.registry.supervision.ActStore;
import io.zonewatch.registry.supervision.ConcernedUnits;
import io.zonewatch.registry.supervision.Kept;
import io.zonewatch.registry.supervision.SupervisionRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Plans inspections, records what they found, follows the findings up. */
@ApplicationScoped
class InspectionService {

    private final ActStore store;
    private final ActList list;
    private final ConcernedUnits units;
    private final InspectionEvents events;
    private final SupervisionRecord record;
    private final BusinessClock clock;

    @Inject
    InspectionService(
            ActStore store,
            ActList list,
            ConcernedUnits units,
            InspectionEvents events,
            SupervisionRecord record,
            BusinessClock clock) {
        this.store = store;
        this.list = list;
        this.units = units;
        this.events = events;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Plans an inspection.
     *
     * @throws Problem supervision-invalid
     */
    @Transactional
    InspectionView plan(InspectionForm form) {
        units.requireNamed(form.named());
        Kept<Inspection> kept = store.add(Inspection.INSPECTIONS, form.inspection());
        events.planned(kept);
        audit("planned", null, kept, form.planned().reason());
        return view(kept);
    }

    /**
     * Records that an inspection was held, and what it found.
     *
     * @throws Problem not-found, precondition-required, precondition-failed, act-state, supervision-invalid
     */
    @Transactional
    InspectionView hold(String id, String ifMatch, ReportForm form) {
        Kept<Inspection> before = lock(id, ifMatch);
        InspectionEnd.Held held = form.held();
        Kept<Inspection> after = store.replace(before, before.act().hold(held, clock.today()));
        events.held(after, held);
        audit("held", before, after, form.reason());
        return view(after);
    }

    /**
     * Records that a planned inspection will not be held.
     *
     * @throws Problem not-found, precondition-required, precondition-failed, act-state
     */
    @Transactional
    InspectionView cancel(String id, String ifMatch, Paper paper) {
        Kept<Inspection> before = lock(id, ifMatch);
        InspectionEnd.Cancelled cancelled = new InspectionEnd.Cancelled(paper);
        Kept<Inspection> after = store.replace(before, before.act().cancel(cancelled));
        events.cancelled(after, cancelled);
        audit("cancelled", before, after, paper.reason());
        return view(after);
    }

    /**
     * Records that a finding came into another state.
     *
     * @throws Problem not-found, precondition-required, precondition-failed, follow-up-state, supervision-invalid
     */
    @Transactional
    InspectionView follow(String id, int finding, String ifMatch, FindingState next, Paper paper) {
        Kept<Inspection> before = lock(id, ifMatch);
        Inspection followed = before.act().follow(finding, next, paper, clock.today());
        Kept<Inspection> after = store.replace(before, followed);
        events.followed(after, followed.finding(finding));
        audit("finding-followed-up", before, after, paper.reason());
        return view(after);
    }

    /**
     * An inspection as it is at a moment.
     *
     * @throws Problem not-found
     */
    @Transactional
    InspectionView get(String id, Moment moment) {
        Kept<Inspection> kept = store.get(Inspection.INSPECTIONS, id, moment.known());
        units.require(kept.act());
        return InspectionView.of(kept, moment.day());
    }

    /** The inspections of units in the caller's scope, as they are at a moment. */
    @Transactional
    Page<InspectionView> list(ActFilter filter, Moment moment, Paging paging) {
        Page<Kept<Inspection>> page = list.page(Inspection.INSPECTIONS, filter, moment, paging);
        return new Page<>(
                page.items().stream()
                        .map(kept -> InspectionView.of(kept, moment.day()))
                        .toList(),
                page.next());
    }

    private Kept<Inspection> lock(String id, String ifMatch) {
        Kept<Inspection> kept = store.lock(Inspection.INSPECTIONS, id);
        units.requireAuthority(kept.act().unit());
        Precondition.require(ifMatch, kept.sequence());
        return kept;
    }

    private InspectionView view(Kept<Inspection> kept) {
        return InspectionView.of(kept, clock.today());
    }

    private void audit(String action, Kept<Inspection> before, Kept<Inspection> after, String reason) {
        record.audit(
                action,
                "inspection",
                after.id().toString(),
                after.act().unit(),
                before == null ? null : before.act(),
                after.act(),
                reason);
    }
}
