package io.zonewatch.notification.reminder;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.notification.obligation.Obligations;
import io.zonewatch.notification.reminder.Foresight.Foreseen;
import io.zonewatch.notification.waiting.Departure;
import io.zonewatch.notification.waiting.HeldBy;
import io.zonewatch.reporting.ReportingZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Answers why somebody was or was not told, with what the tick goes by. */
@ApplicationScoped
class Explaining {

    private final Obligations obligations;
    private final ReminderTable reminders;
    private final ReminderQueries queries;
    private final Knowledge knowledge;
    private final BusinessClock clock;
    private final Caller caller;

    @Inject
    Explaining(
            Obligations obligations,
            ReminderTable reminders,
            ReminderQueries queries,
            Knowledge knowledge,
            BusinessClock clock,
            Caller caller) {
        this.obligations = obligations;
        this.reminders = reminders;
        this.queries = queries;
        this.knowledge = knowledge;
        this.clock = clock;
        this.caller = caller;
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
        Known known = knowledge.of(List.of(obligation), clock.now());
        boolean inDoubt = obligations.isInDoubt(obligation.id());
        List<ReminderTable.Decided> decided = reminders.decided(obligation.id());
        return new WhyNot(
                id,
                recipient,
                known.climbs(obligation)
                        .flatMap(climb ->
                                climb.plan().stream().map(planned -> ofStep(climb, planned, asked, decided, known)))
                        .map(step -> inDoubt ? step.inDoubt() : step)
                        .toList());
    }

    private static WhyNot.OfStep ofStep(
            Climb climb, Climb.Planned planned, Asked asked, List<ReminderTable.Decided> decided, Known known) {
        int round = climb.obligation().round(climb.ladder().duty());
        Instant day = planned.at() == null || planned.at().isBefore(known.now())
                ? climb.heardFrom(planned.step(), known.now())
                : planned.at();
        List<ReminderTable.Decided> ofStep = decided.stream()
                .filter(one -> one.isAbout(climb.ladder().duty(), round, planned.step()))
                .toList();
        List<Hearer> hearers = climb.hearers(planned.step(), day);
        Foresight.Standing standing = asked.inLedger(ofStep, known.now())
                .or(() -> asked.amongRecipients(climb, planned.step(), hearers))
                .or(() -> Asked.toNobody(ofStep))
                .orElseGet(() -> new Foresight(climb).standing(planned, known.settled(climb), known.now(), asked::is));
        List<Telling> tellings = hearers.stream()
                .filter(hearer -> asked.is(hearer.recipient()))
                .flatMap(hearer -> hearer.tellings(planned.step()))
                .toList();
        Foreseen said = new Foreseen(day, new Outcome.Send(planned.step(), planned.at(), tellings));
        List<Outlook.Leaving> leavings =
                standing.why().isAhead() ? known.outlook(climb).of(said).toList() : List.of();
        Optional<Departure> departure = Optional.ofNullable(standing.held()).or(() -> Outlook.first(leavings));
        boolean waits = standing.why() == Why.ABOUT_TO_BE_TOLD
                && departure.filter(leaves -> leaves.isAfter(known.now())).isPresent();
        Why why = waits ? Why.HELD : standing.why();
        return new WhyNot.OfStep(
                climb.ladder().duty(),
                round,
                planned.step().code(),
                planned.step().kind(),
                ReportingZone.offsetOf(planned.at()),
                departure.map(Departure::at).map(ReportingZone::offsetOf).orElse(null),
                departure.map(Departure::hold).orElse(standing.why() == Why.HELD ? HeldBy.WORKING_TIME : null),
                Outlook.keptBack(leavings).map(HeldView::of).orElse(null),
                why,
                standing.reason(),
                why.text());
    }
}
