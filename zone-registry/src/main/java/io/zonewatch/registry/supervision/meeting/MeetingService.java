package io.zonewatch.registry.supervision.meeting;

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

/** Plans meetings, records that they were held or cancelled, follows their decisions up. */
@ApplicationScoped
class MeetingService {

    private final ActStore store;
    private final ActList list;
    private final ConcernedUnits units;
    private final MeetingEvents events;
    private final SupervisionRecord record;
    private final BusinessClock clock;

    @Inject
    MeetingService(
            ActStore store,
            ActList list,
            ConcernedUnits units,
            MeetingEvents events,
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
     * Plans a meeting.
     *
     * @throws Problem supervision-invalid if it names units that do not exist for the caller
     */
    @Transactional
    MeetingView plan(MeetingForm form) {
        units.requireNamed(form.named());
        Kept<Meeting> kept = store.add(Meeting.MEETINGS, form.meeting());
        events.planned(kept);
        audit("planned", null, kept, form.planned().reason());
        return view(kept);
    }

    /**
     * Records that a meeting was held, and what it decided.
     *
     * @throws Problem not-found, precondition-required, precondition-failed, act-state, supervision-invalid
     */
    @Transactional
    MeetingView hold(String id, String ifMatch, HoldingForm form) {
        Kept<Meeting> before = lock(id, ifMatch);
        MeetingEnd.Held held = form.held();
        Kept<Meeting> after = store.replace(before, before.act().hold(held, clock.today()));
        units.requireNamed(form.named());
        events.held(after, held);
        audit("held", before, after, form.reason());
        return view(after);
    }

    /**
     * Records that a planned meeting will not be held.
     *
     * @throws Problem not-found, precondition-required, precondition-failed, act-state
     */
    @Transactional
    MeetingView cancel(String id, String ifMatch, Paper paper) {
        Kept<Meeting> before = lock(id, ifMatch);
        MeetingEnd.Cancelled cancelled = new MeetingEnd.Cancelled(paper);
        Kept<Meeting> after = store.replace(before, before.act().cancel(cancelled));
        events.cancelled(after, cancelled);
        audit("cancelled", before, after, paper.reason());
        return view(after);
    }

    /**
     * Records that a decision was carried out.
     *
     * @throws Problem not-found, precondition-required, precondition-failed, follow-up-state, supervision-invalid
     */
    @Transactional
    MeetingView complete(String id, int decision, String ifMatch, Paper paper) {
        Kept<Meeting> before = lock(id, ifMatch);
        Meeting completed = before.act().complete(decision, paper, clock.today());
        Kept<Meeting> after = store.replace(before, completed);
        events.done(after, completed.decision(decision));
        audit("decision-done", before, after, paper.reason());
        return view(after);
    }

    /**
     * A meeting as it is at a moment.
     *
     * @throws Problem not-found
     */
    @Transactional
    MeetingView get(String id, Moment moment) {
        return view(store.get(Meeting.MEETINGS, id, moment.known()), moment);
    }

    /** The meetings that concern units in the caller's scope, as they are at a moment. */
    @Transactional
    Page<MeetingView> list(ActFilter filter, Moment moment, Paging paging) {
        Page<Kept<Meeting>> page = list.page(Meeting.MEETINGS, filter, moment, paging);
        return new Page<>(page.items().stream().map(kept -> view(kept, moment)).toList(), page.next());
    }

    private Kept<Meeting> lock(String id, String ifMatch) {
        Kept<Meeting> kept = store.lock(Meeting.MEETINGS, id);
        units.requireAuthority(kept.act().convener());
        Precondition.require(ifMatch, kept.sequence());
        return kept;
    }

    private MeetingView view(Kept<Meeting> kept) {
        return view(kept, new Moment(clock.today(), kept.recordedAt()));
    }

    private MeetingView view(Kept<Meeting> kept, Moment moment) {
        return MeetingView.of(kept, moment.day(), units.require(kept.act()));
    }

    private void audit(String action, Kept<Meeting> before, Kept<Meeting> after, String reason) {
        record.audit(
                action,
                "meeting",
                after.id().toString(),
                after.act().convener(),
                before == null ? null : before.act(),
                after.act(),
                reason);
    }
}
