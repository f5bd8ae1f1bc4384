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
import io.zonewatch.notification.preference.PreferenceStore;
import io.zonewatch.notification.preference.Preferences;
import io.zonewatch.notification.preference.WorkingHours;
import io.zonewatch.notification.reminder.Foresight.Foreseen;
import io.zonewatch.notification.reminder.ReminderTable.Climber;
import io.zonewatch.notification.silence.HoldStore;
import io.zonewatch.notification.silence.Holds;
import io.zonewatch.notification.waiting.Departure;
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
    private final PreferenceStore preferences;
    private final WorkingHours hours;
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
            PreferenceStore preferences,
            WorkingHours hours,
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
        this.preferences = preferences;
        this.hours = hours;
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
            Map<String, Preferences> preferences,
            WorkingHours hours,
            Holds holds,
            Instant now) {

        Stream<Climb> climbs(Obligation obligation) {
            return Climb.of(obligation, ladders, calendar, acknowledged).stream();
        }

        Set<String> settled(Climb climb) {
            return settled.getOrDefault(
                    new Climber(climb.obligation().id(), climb.ladder().duty()), Set.of());
        }

        /** What becomes of what the climb says. */
        Outlook outlook(Climb climb) {
            return new Outlook(climb, hours, holds, settled(climb), now, other -> recipients(other.moment())
                    .of(climb.obligation(), climb.ladder(), other.outcome().step()));
        }

        Recipients recipients(Instant moment) {
            return new Recipients(people, preferences, ReportingZone.dateOf(moment));
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
        List<Hearer> hearers =
                switch (outcome) {
                    case Outcome.Send send ->
                        known.recipients(foreseen.moment()).of(obligation, climb.ladder(), send.step());
                    case Outcome.Supersede supersede -> List.of();
                };
        List<Hearer> told =
                hearers.stream().filter(hearer -> hearer.hears(outcome.step())).toList();
        Reason silent = hearers.isEmpty() ? Reason.NO_RECIPIENT : Reason.SWITCHED_OFF;
        List<Preview.Leaving> ways = hearers.stream()
                .flatMap(hearer -> known.outlook(climb).of(foreseen, hearer).map(leaving -> shown(hearer, leaving)))
                .toList();
        return new Preview(
                obligation.id(),
                climb.ladder().duty(),
                obligation.round(climb.ladder().duty()),
                outcome.step().code(),
                outcome.step().kind(),
                offset(outcome.fellDue()),
                offset(foreseen.moment()),
                told.stream().map(this::shown).toList(),
                ways.stream()
                        .filter(way -> way.reason() == null)
                        .map(Preview.Leaving::channel)
                        .distinct()
                        .toList(),
                ways,
                outcome instanceof Outcome.Supersede supersede ? supersede.reason() : told.isEmpty() ? silent : null,
                climb.ladder().version(),
                offset(obligation.dueAt(climb.ladder().duty())));
    }

    private Preview.Leaving shown(Hearer hearer, Outlook.Leaving leaving) {
        Departure departure = leaving.leaves() ? leaving.departure() : null;
        return new Preview.Leaving(
                shown(hearer),
                leaving.way().channel(),
                departure == null ? null : offset(departure.at()),
                departure == null ? null : departure.hold(),
                HeldView.of(leaving.departure()),
                leaving.reason());
    }

    private ReminderView.Told shown(Hearer hearer) {
        return ReminderView.Told.of(hearer.recipient(), queries.seesPeople());
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
        Recipients recipients = known.recipients(day);
        Foresight.Standing standing = asked.inLedger(ofStep, known.now())
                .or(() -> asked.amongRecipients(climb, planned.step(), recipients))
                .or(() -> Asked.toNobody(ofStep))
                .orElseGet(() -> new Foresight(climb).standing(planned, known.settled(climb), known.now()));
        Foreseen said = new Foreseen(day, new Outcome.Send(planned.step(), planned.at()));
        List<Outlook.Leaving> leavings = standing.why().isAhead()
                ? asked.hearers(climb, planned.step(), recipients)
                        .flatMap(hearer -> known.outlook(climb).of(said, hearer))
                        .toList()
                : List.of();
        Optional<Departure> departure = Optional.ofNullable(standing.held()).or(() -> Outlook.first(leavings));
        boolean waits = standing.why() == Why.ABOUT_TO_BE_TOLD
                && departure.filter(leaves -> leaves.isAfter(known.now())).isPresent();
        Why why = waits ? Why.HELD : standing.why();
        return new WhyNot.OfStep(
                climb.ladder().duty(),
                round,
                planned.step().code(),
                planned.step().kind(),
                offset(planned.at()),
                departure.map(Departure::at).map(Foretelling::offset).orElse(null),
                departure.map(Departure::hold).orElse(null),
                Outlook.keptBack(leavings).map(HeldView::of).orElse(null),
                why,
                standing.reason(),
                why.text());
    }

    private Known known(List<Obligation> asked, Instant now) {
        Ladders all = ladders.all();
        Map<String, List<Contact>> people = contacts.of(Recipients.unitsOf(asked, all));
        return new Known(
                all,
                calendars.current(),
                reminders.settled(asked),
                acknowledgements.of(asked),
                people,
                preferences.of(Recipients.subsOf(people)),
                hours,
                holds.of(asked.stream().map(Obligation::id).toList()),
                now);
    }

    private static OffsetDateTime offset(Instant moment) {
        return moment == null ? null : moment.atZone(ReportingZone.ID).toOffsetDateTime();
    }
}
