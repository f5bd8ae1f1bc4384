package io.zonewatch.notification.reminder;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.notification.obligation.Obligations;
import io.zonewatch.notification.reminder.Foresight.Foreseen;
import io.zonewatch.notification.waiting.Departure;
import io.zonewatch.reporting.ReportingZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers who would be told what, with what the tick goes by; of a time that is past, what is written down. */
@ApplicationScoped
class Foretelling {

    private final Obligations obligations;
    private final ReminderQueries queries;
    private final Knowledge knowledge;
    private final Recollection recollection;
    private final StillWaitingTable waiting;
    private final LeftAlone leftAlone;
    private final BusinessClock clock;
    private final Caller caller;

    @Inject
    Foretelling(
            Obligations obligations,
            ReminderQueries queries,
            Knowledge knowledge,
            Recollection recollection,
            StillWaitingTable waiting,
            LeftAlone leftAlone,
            BusinessClock clock,
            Caller caller) {
        this.obligations = obligations;
        this.queries = queries;
        this.knowledge = knowledge;
        this.recollection = recollection;
        this.waiting = waiting;
        this.leftAlone = leftAlone;
        this.clock = clock;
        this.caller = caller;
    }

    /** What waits and what will be decided until a time if nobody does anything, or was decided until then, for the obligations in the caller's scope. */
    @Transactional
    Preview.Looked preview(PreviewRequest request, Paging paging) {
        Instant now = clock.now();
        Instant until = request.until(now);
        return until.isBefore(now) ? recollection.until(until, request, paging) : foreseen(until, now, request, paging);
    }

    private Preview.Looked foreseen(Instant until, Instant now, PreviewRequest request, Paging paging) {
        Page<Obligation> page = Page.cut(
                obligations.toBeLookedAt(
                        until,
                        request.obligation(),
                        request.unit(),
                        request.form(),
                        caller.scope(),
                        paging.after(),
                        paging.limit() + 1),
                paging,
                Obligation::id);
        Known known = knowledge.of(page.items(), now);
        Unsent unsent = unsent(page.items(), known);
        List<Preview> items = page.items().stream()
                .flatMap(obligation -> Stream.concat(unsent.of(obligation), toDecide(obligation, until, known)))
                .toList();
        return new Preview.Looked(ReportingZone.offsetOf(until), Preview.Basis.FORESEEN, items, page.next());
    }

    private Unsent unsent(List<Obligation> asked, Known known) {
        List<StillWaiting> rows = waiting.of(asked);
        return new Unsent(
                known,
                rows.stream().collect(Collectors.groupingBy(row -> row.about().obligation())),
                leftAlone.retried(rows.stream().map(StillWaiting::id).toList()),
                queries.seesPeople());
    }

    private Stream<Preview> toDecide(Obligation obligation, Instant until, Known known) {
        return known.climbs(obligation).flatMap(climb -> new Foresight(climb)
                .until(until, known.settled(climb), known.now()).stream()
                        .filter(foreseen -> known.adds(climb, foreseen))
                        .map(foreseen -> preview(climb, foreseen, known)));
    }

    private Preview preview(Climb climb, Foreseen foreseen, Known known) {
        Outcome outcome = foreseen.outcome();
        Obligation obligation = climb.obligation();
        List<Preview.Leaving> ways =
                known.outlook(climb).of(foreseen).map(this::shown).toList();
        return new Preview(
                obligation.id(),
                climb.ladder().duty(),
                obligation.round(climb.ladder().duty()),
                outcome.step().code(),
                outcome.step().kind(),
                ReportingZone.offsetOf(outcome.fellDue()),
                ReportingZone.offsetOf(foreseen.moment()),
                false,
                told(outcome).map(this::shown).toList(),
                ways.stream()
                        .filter(way -> way.reason() == null)
                        .map(Preview.Leaving::channel)
                        .distinct()
                        .toList(),
                ways,
                silent(outcome),
                climb.ladder().version(),
                ReportingZone.offsetOf(obligation.dueAt(climb.ladder().duty())),
                obligation
                        .opensAt()
                        .filter(opens -> !foreseen.moment().isBefore(opens))
                        .map(ReportingZone::offsetOf)
                        .orElse(null));
    }

    /** Each person once who is told anything. */
    private static Stream<Hearer> told(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Send send ->
                send.tellings().stream()
                        .filter(Telling::speaks)
                        .map(Telling::hearer)
                        .filter(hearer -> !hearer.recipient().isNobody())
                        .distinct();
            case Outcome.Supersede supersede -> Stream.empty();
        };
    }

    /** Why nobody is told anything; null if somebody is. */
    private static Reason silent(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Send send ->
                send.tellings().stream().anyMatch(Telling::speaks)
                        ? null
                        : send.tellings().getFirst().against();
            case Outcome.Supersede supersede -> supersede.reason();
        };
    }

    private Preview.Leaving shown(Outlook.Leaving leaving) {
        Telling telling = leaving.telling();
        Departure departure = leaving.leaves() ? leaving.departure() : null;
        return new Preview.Leaving(
                telling.isToPerson() ? shown(telling.hearer()) : null,
                telling.way().channel(),
                departure == null ? null : ReportingZone.offsetOf(departure.at()),
                departure == null ? null : departure.hold(),
                HeldView.of(leaving.departure()),
                leaving.reason(),
                null);
    }

    private ReminderView.Told shown(Hearer hearer) {
        return ReminderView.Told.of(hearer.recipient(), queries.seesPeople());
    }
}
