package io.zonewatch.notification.reminder;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.problem.BodyFault;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.notification.ladder.LadderStore;
import io.zonewatch.notification.ladder.Ladders;
import io.zonewatch.notification.obligation.Calendars;
import io.zonewatch.notification.obligation.Contacts;
import io.zonewatch.notification.obligation.Contacts.Contact;
import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.notification.obligation.ObligationTable;
import io.zonewatch.notification.reminder.Foresight.Foreseen;
import io.zonewatch.notification.reminder.ReminderTable.Climber;
import io.zonewatch.notification.silence.HoldStore;
import io.zonewatch.notification.silence.Holds;
import io.zonewatch.notification.silence.Holds.Held;
import io.zonewatch.reporting.ReportingZone;
import io.zonewatch.reporting.WorkingCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Answers who would be told what, with what the tick goes by. */
@ApplicationScoped
class Foretelling {

    private final ObligationTable obligations;
    private final ReminderTable reminders;
    private final Acknowledgements acknowledgements;
    private final ReminderQueries queries;
    private final LadderStore ladders;
    private final Calendars calendars;
    private final Contacts contacts;
    private final HoldStore holds;
    private final BusinessClock clock;
    private final Caller caller;

    @Inject
    Foretelling(
            ObligationTable obligations,
            ReminderTable reminders,
            Acknowledgements acknowledgements,
            ReminderQueries queries,
            LadderStore ladders,
            Calendars calendars,
            Contacts contacts,
            HoldStore holds,
            BusinessClock clock,
            Caller caller) {
        this.obligations = obligations;
        this.reminders = reminders;
        this.acknowledgements = acknowledgements;
        this.queries = queries;
        this.ladders = ladders;
        this.calendars = calendars;
        this.contacts = contacts;
        this.holds = holds;
        this.clock = clock;
        this.caller = caller;
    }

    /** What is known at the moment of a question. */
    private record Known(
            Ladders ladders,
            WorkingCalendar calendar,
            Map<Climber, Set<String>> settled,
            Set<Climber> acknowledged,
            Map<String, List<Contact>> people,
            Holds holds,
            Instant now) {

        Stream<Climb> climbs(Obligation obligation) {
            return Climb.of(obligation, ladders, calendar, acknowledged).stream();
        }

        Set<String> settled(Climb climb) {
            return settled.getOrDefault(
                    new Climber(climb.obligation().id(), climb.ladder().duty()), Set.of());
        }

        /** What is kept back of what the climb says; nothing is decided any more once the last hold is over. */
        Withheld withheld(Climb climb) {
            List<Foreseen> decided = new Foresight(climb).until(holds.last(now), settled(climb), now);
            return new Withheld(climb, holds, decided, other -> recipients(other.moment())
                    .of(climb.obligation(), climb.ladder(), other.outcome().step()));
        }

        Recipients recipients(Instant moment) {
            return new Recipients(people, ReportingZone.dateOf(moment));
        }
    }

    /**
     * What will be decided until a time if nothing changes, for the obligations in the caller's scope.
     *
     * @throws Problem invalid-body if the time is past: what was decided is listed with the reminders
     */
    @Transactional
    Preview.Looked preview(PreviewRequest request, Paging paging) {
        Instant now = clock.now();
        Instant until = request.at() == null ? now : request.at().toInstant();
        if (until.isBefore(now)) {
            throw Problem.of(ChassisProblem.INVALID_BODY).at("/at", BodyFault.OUT_OF_RANGE);
        }
        Page<Obligation> page = Page.cut(
                obligations.page(
                        request.obligation(),
                        request.unit(),
                        request.form(),
                        caller.scope(),
                        paging.after(),
                        paging.limit() + 1),
                paging,
                Obligation::id);
        Known known = known(page.items(), now);
        List<Preview> items = page.items().stream()
                .flatMap(known::climbs)
                .flatMap(climb -> new Foresight(climb)
                        .until(until, known.settled(climb), now).stream()
                                .map(foreseen -> preview(climb, foreseen, known)))
                .toList();
        return new Preview.Looked(offset(until), items, page.next());
    }

    private Preview preview(Climb climb, Foreseen foreseen, Known known) {
        Outcome outcome = foreseen.outcome();
        Obligation obligation = climb.obligation();
        List<Recipient> told =
                switch (outcome) {
                    case Outcome.Send send ->
                        known.recipients(foreseen.moment()).of(obligation, climb.ladder(), send.step());
                    case Outcome.Supersede supersede -> List.of();
                };
        Reason nobody = told.isEmpty() ? Reason.NO_RECIPIENT : null;
        boolean whole = queries.seesPeople();
        return new Preview(
                obligation.id(),
                climb.ladder().duty(),
                obligation.round(climb.ladder().duty()),
                outcome.step().code(),
                outcome.step().kind(),
                offset(outcome.fellDue()),
                offset(foreseen.moment()),
                told.stream()
                        .map(recipient -> ReminderView.Told.of(recipient, whole))
                        .toList(),
                told.isEmpty() ? List.of() : outcome.step().channels(),
                outcome instanceof Outcome.Supersede supersede ? supersede.reason() : nobody,
                climb.ladder().version(),
                offset(obligation.dueAt(climb.ladder().duty())),
                Preview.KeptBack.of(known.withheld(climb), foreseen, told, whole));
    }

    /**
     * Why a recipient was or was not told.
     *
     * @param recipient a role, or an address; an address may be asked only by who sees people
     * @throws Problem not-found if the obligation does not exist for the caller; forbidden
     */
    @Transactional
    WhyNot whyNot(String id, String recipient) {
        Asked asked = Asked.about(recipient);
        if (asked.isPerson() && !queries.seesPeople()) {
            throw Problem.of(ChassisProblem.FORBIDDEN);
        }
        Obligation obligation =
                obligations.find(id, caller.scope()).orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
        Known known = known(List.of(obligation), clock.now());
        List<ReminderTable.Decided> decided = reminders.decided(obligation.id());
        return new WhyNot(
                id,
                recipient,
                known.climbs(obligation)
                        .flatMap(climb ->
                                climb.plan().stream().map(planned -> ofStep(climb, planned, asked, decided, known)))
                        .toList());
    }

    private static WhyNot.OfStep ofStep(
            Climb climb, Climb.Planned planned, Asked asked, List<ReminderTable.Decided> decided, Known known) {
        int round = climb.obligation().round(climb.ladder().duty());
        Instant day = planned.at() == null || planned.at().isBefore(known.now()) ? known.now() : planned.at();
        List<ReminderTable.Decided> ofStep = decided.stream()
                .filter(one -> one.isAbout(climb.ladder().duty(), round, planned.step()))
                .toList();
        Foresight.Standing standing = asked.inLedger(ofStep)
                .or(() -> asked.amongRecipients(climb, planned.step(), known.recipients(day)))
                .or(() -> Asked.toNobody(ofStep))
                .orElseGet(() -> new Foresight(climb).standing(planned, known.settled(climb), known.now()));
        Optional<Held> held = standing.why().isAhead()
                ? known.withheld(climb)
                        .onEveryChannel(
                                planned.step(),
                                asked.among(
                                        known.recipients(day).of(climb.obligation(), climb.ladder(), planned.step())),
                                day)
                : Optional.empty();
        Why why = held.isPresent() && standing.why() != Why.NOT_YET ? Why.KEPT_BACK : standing.why();
        return new WhyNot.OfStep(
                climb.ladder().duty(),
                round,
                planned.step().code(),
                planned.step().kind(),
                offset(planned.at()),
                why,
                standing.reason(),
                why.text(),
                held.map(KeptBackView::of).orElse(null));
    }

    private Known known(List<Obligation> asked, Instant now) {
        Ladders all = ladders.all();
        return new Known(
                all,
                calendars.current(),
                reminders.settled(asked),
                acknowledgements.of(asked),
                contacts.of(Recipients.unitsOf(asked, all)),
                holds.of(asked.stream().map(Obligation::id).toList()),
                now);
    }

    private static OffsetDateTime offset(Instant moment) {
        return moment == null ? null : moment.atZone(ReportingZone.ID).toOffsetDateTime();
    }
}
