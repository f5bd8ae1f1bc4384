package io.zonewatch.notification.reminder;

import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.LadderStore;
import io.zonewatch.notification.obligation.Calendars;
import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.notification.obligation.Obligations;
import io.zonewatch.notification.preference.WorkingHours;
import io.zonewatch.reporting.ReportingZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;

/** Answers who was reminded of what. */
@ApplicationScoped
class ReminderService {

    private final ReminderQueries reminders;
    private final Obligations obligations;
    private final LadderStore ladders;
    private final Calendars calendars;
    private final WorkingHours hours;
    private final Caller caller;

    @Inject
    ReminderService(
            ReminderQueries reminders,
            Obligations obligations,
            LadderStore ladders,
            Calendars calendars,
            WorkingHours hours,
            Caller caller) {
        this.reminders = reminders;
        this.obligations = obligations;
        this.ladders = ladders;
        this.calendars = calendars;
        this.hours = hours;
        this.caller = caller;
    }

    @Transactional
    Page<ReminderView> list(ReminderFilter filter, Paging paging) {
        return reminders.page(filter, paging);
    }

    /**
     * One obligation on its ladder.
     *
     * @throws Problem not-found if it does not exist for the caller
     */
    @Transactional
    LadderView of(String id) {
        Obligation obligation =
                obligations.find(id, caller.scope()).orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
        return new LadderView(
                id,
                obligation.state(),
                obligation.round(),
                ReportingZone.offsetOf(obligation.dueAt()),
                ReportingZone.offsetOf(obligation.dueAt(Duty.REVIEW)),
                obligations.isInDoubt(id),
                planned(obligation),
                reminders.of(id));
    }

    private List<LadderView.PlannedStep> planned(Obligation obligation) {
        return Climb.of(obligation, ladders.all(), calendars.current(), Set.of(), hours, People.NOBODY).stream()
                .flatMap(climb -> climb.plan().stream()
                        .map(planned -> new LadderView.PlannedStep(
                                climb.ladder().duty(),
                                planned.step().code(),
                                planned.step().kind(),
                                ReportingZone.offsetOf(planned.at()))))
                .toList();
    }
}
