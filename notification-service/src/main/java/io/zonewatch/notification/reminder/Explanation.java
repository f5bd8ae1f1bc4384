package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.Step;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.reminder.Foresight.Foreseen;
import io.zonewatch.notification.reminder.Foresight.Standing;
import io.zonewatch.notification.waiting.Departure;
import io.zonewatch.notification.waiting.HeldBy;
import io.zonewatch.reporting.ReportingZone;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why somebody was or was not told of the steps of one round of an obligation.
 *
 * @param isPresent whether the climb is of the duty's present round; else nothing more is said in it
 * @param known whether anybody is known by the address that is asked about
 * @param decided everything that was decided about the obligation
 */
record Explanation(
        Rounds rounds,
        Climb climb,
        boolean isPresent,
        Asked asked,
        boolean known,
        List<Decision> decided,
        boolean whole) {

    Stream<WhyNot.OfStep> steps() {
        return climb.plan().stream().map(this::ofStep);
    }

    private WhyNot.OfStep ofStep(Climb.Planned planned) {
        Step step = planned.step();
        Instant now = rounds.known().now();
        List<Decision> ofStep = decided.stream()
                .filter(one -> one.isAbout(duty(), round(), step))
                .toList();
        Instant day = day(planned, now);
        List<Hearer> hearers = climb.hearers(step, day);
        Standing standing = asked.inLedger(ofStep, now)
                .or(() -> asked.amongRecipients(climb, step, hearers, known))
                .or(() -> isLeftOpen(step, hearers) ? Optional.empty() : Asked.toNobody(ofStep))
                .or(() -> past(planned, now))
                .orElseGet(() -> ahead(planned, now));
        List<Outlook.Leaving> leavings = leavings(planned, day, hearers);
        List<Outlook.Leaving> inPerson = standing.why().isAhead()
                ? leavings.stream()
                        .filter(leaving -> leaving.telling().isToPerson())
                        .toList()
                : List.of();
        Optional<Departure> departure = Optional.ofNullable(standing.held()).or(() -> Outlook.first(inPerson));
        Why why = waits(standing, departure, now);
        return new WhyNot.OfStep(
                duty(),
                round(),
                step.code(),
                step.kind(),
                ReportingZone.offsetOf(fellDue(planned, ofStep)),
                departure.map(Departure::at).map(ReportingZone::offsetOf).orElse(null),
                departure.map(Departure::hold).orElse(standing.why() == Why.HELD ? HeldBy.WORKING_TIME : null),
                Outlook.keptBack(inPerson).map(HeldView::of).orElse(null),
                why,
                standing.reason(),
                ReportingZone.offsetOf(standing.since()),
                why.text(),
                ways(planned, ofStep, leavings));
    }

    private Duty duty() {
        return climb.ladder().duty();
    }

    private int round() {
        return climb.obligation().round(duty());
    }

    /** Whether the step is still to be decided for those who are asked about, whatever was decided for others. */
    private boolean isLeftOpen(Step step, List<Hearer> hearers) {
        Seats open = rounds.known().settled(climb).open(step);
        return !isOver()
                && hearers.stream()
                        .filter(hearer -> asked.is(hearer.recipient()))
                        .flatMap(hearer -> hearer.tellings(step))
                        .anyMatch(open::include);
    }

    private boolean isOver() {
        return !isPresent || !climb.obligation().isOwed(duty());
    }

    /** The day whose people count: of what is past and over that of the step; what is still to be said is said to those who are there then. */
    private Instant day(Climb.Planned planned, Instant now) {
        if (planned.at() == null) {
            return climb.heardFrom(planned.step(), now);
        }
        return planned.at().isAfter(now) || isOver() ? planned.at() : climb.heardFrom(planned.step(), now);
    }

    /** As it is planned; of a round whose due time is not known any more, as it was when the step was decided. */
    private static Instant fellDue(Climb.Planned planned, List<Decision> ofStep) {
        return planned.at() != null || !planned.step().kind().isCountedFromDue()
                ? planned.at()
                : ofStep.stream().findFirst().map(Decision::fellDue).orElse(null);
    }

    /** What was so at the moment of a step of which nothing is written down, and nothing more is to be said. */
    private Optional<Standing> past(Climb.Planned planned, Instant now) {
        boolean isPast = duty() == Duty.REPORT
                && isOver()
                && planned.at() != null
                && !planned.at().isAfter(now);
        return isPast ? new Course(rounds.told()).ended(round(), planned.at()) : Optional.empty();
    }

    private Standing ahead(Climb.Planned planned, Instant now) {
        if (isPresent) {
            return new Foresight(climb).standing(planned, rounds.known().settled(climb), now, asked::is);
        }
        StepKind kind = planned.step().kind();
        if (kind.isNews()) {
            return Standing.of(Why.OVER);
        }
        return kind == StepKind.RETURNED
                ? Standing.of(Why.NOT_RETURNED)
                : new Standing(Why.NOT_OWED, Demand.over(rounds.present(), duty(), round()));
    }

    private static Why waits(Standing standing, Optional<Departure> departure, Instant now) {
        boolean waits = standing.why() == Why.ABOUT_TO_BE_TOLD
                && departure.filter(leaves -> leaves.isAfter(now)).isPresent();
        return waits ? Why.HELD : standing.why();
    }

    /** What would become of what is said to whoever is asked about, and to systems and groups along with them. */
    private List<Outlook.Leaving> leavings(Climb.Planned planned, Instant day, List<Hearer> hearers) {
        if (isOver()) {
            return List.of();
        }
        List<Telling> tellings = hearers.stream()
                .filter(hearer -> asked.is(hearer.recipient()))
                .flatMap(hearer -> hearer.tellings(planned.step()))
                .toList();
        Foreseen said = new Foreseen(day, new Outcome.Send(planned.step(), planned.at(), tellings));
        return rounds.known().outlook(climb).of(said).toList();
    }

    /** Each message that is written down, or else to come. */
    private List<WhyNot.Way> ways(Climb.Planned planned, List<Decision> ofStep, List<Outlook.Leaving> leavings) {
        Instant now = rounds.known().now();
        List<WhyNot.Way> written = asked.among(ofStep)
                .filter(one -> one.channel() != null)
                .map(one -> WhyNot.Way.of(one, now, whole))
                .toList();
        if (!written.isEmpty() || leavings.isEmpty()) {
            return written;
        }
        Standing standing = ahead(planned, now);
        return standing.why().isAhead()
                ? leavings.stream()
                        .map(leaving -> toCome(leaving, standing, now))
                        .toList()
                : List.of();
    }

    private WhyNot.Way toCome(Outlook.Leaving leaving, Standing standing, Instant now) {
        Optional<Departure> departure = Optional.ofNullable(leaving.departure()).filter(_ -> leaving.leaves());
        Why why = leaving.reason() == Reason.SWITCHED_OFF ? Why.SWITCHED_OFF : waits(standing, departure, now);
        return WhyNot.Way.of(leaving.telling(), departure, why, leaving.reason(), whole);
    }
}
