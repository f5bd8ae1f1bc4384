package io.zonewatch.notification.reminder;

import static io.zonewatch.notification.reminder.Samples.TELLS_RETURNS;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.notification.PublishedCalendars;
import io.zonewatch.notification.ladder.CatchUp;
import io.zonewatch.notification.ladder.Ladder;
import io.zonewatch.notification.ladder.Step;
import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.notification.obligation.ObligationState;
import io.zonewatch.notification.reminder.History.Delivery;
import io.zonewatch.notification.reminder.History.Span;
import io.zonewatch.reporting.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Any interleaving of due times, submissions, returns, outages, late, repeated and reordered events, against a naive model. */
class ClimbPropertiesTest {

    private static final WorkingCalendar CALENDAR = PublishedCalendars.all();

    @Property(tries = 150)
    void whatIsDecidedIsWhatANaiveSupervisorDecides(@ForAll("histories") History history, @ForAll CatchUp catchUp) {
        Desk desk = new Desk(CALENDAR, catchUp);
        NaiveSupervisor supervisor = supervisor(catchUp);

        play(history, desk, supervisor);

        assertThat(desk.decisions()).isEqualTo(supervisor.decisions());
    }

    @Property(tries = 150)
    void noStepIsSentTwiceInARoundAndNoneForAReportThatIsNotOwed(
            @ForAll("histories") History history, @ForAll CatchUp catchUp) {
        Desk desk = new Desk(CALENDAR, catchUp);

        play(history, desk, supervisor(catchUp));

        assertThat(desk.sent().stream().map(sent -> sent.round() + sent.step())).doesNotHaveDuplicates();
        assertThat(desk.sent()).allSatisfy(sent -> {
            Obligation truth = history.truth(hourOf(sent.at())).orElseThrow();
            assertThat(truth.state().isOwed()).isTrue();
            assertThat(sent.round()).isEqualTo(truth.round());
            boolean courtesy = !sent.step().contains("+");
            assertThat(sent.step().equals("BACK") || sent.at().isAfter(truth.dueAt()) != courtesy)
                    .isTrue();
        });
    }

    @Property(tries = 100)
    void onceThingsHealNothingWaits(@ForAll("histories") History history, @ForAll CatchUp catchUp) {
        Desk desk = new Desk(CALENDAR, catchUp);

        play(history, desk, supervisor(catchUp));
        Instant end = History.instant(History.HOURS + 1);
        history.deliveries().forEach(delivery -> desk.take(delivery.obligation()));
        desk.tick(end);
        desk.deliver(end);

        assertThat(desk.nothingWaits()).isTrue();
    }

    /** What is foreseen at any moment of a history is what is decided from then on while nothing else happens. */
    @Property(tries = 150)
    void whatIsForeseenIsWhatIsDecided(
            @ForAll("histories") History history,
            @ForAll CatchUp catchUp,
            @ForAll @IntRange(max = History.HOURS - 1) int hour) {
        Ladder ladder =
                Samples.with(TELLS_RETURNS, catchUp, TELLS_RETURNS.steps().toArray(Step[]::new));
        Instant end = History.instant(History.HOURS);
        Optional<Obligation> truth = history.truth(hour);
        Desk desk = new Desk(CALENDAR, catchUp);

        truth.ifPresent(desk::take);
        IntStream.range(hour, History.HOURS + 1).mapToObj(History::instant).forEach(desk::tick);

        List<String> foreseen = truth.stream()
                .flatMap(obligation -> new Foresight(Samples.climb(obligation, ladder, CALENDAR))
                        .until(end, Settled.of(), History.instant(hour)).stream()
                                .map(one -> one.moment() + " round " + obligation.round() + " "
                                        + ClimbTest.describe(one.outcome())))
                .toList();
        assertThat(foreseen).isEqualTo(desk.decisions());
    }

    /** What the clock alone does to a report is foreseen: its owner tells that it is open, and that it is locked, when that comes about. */
    @Property(tries = 150)
    void whatTheClockOpensAndLocksIsForeseenAsItIsDecidedThen(
            @ForAll CatchUp catchUp,
            @ForAll @IntRange(max = 24 * 40) int due,
            @ForAll @IntRange(max = 24 * 40) int opens,
            @ForAll @IntRange(max = 24 * 40) int locks) {
        Ladder ladder =
                Samples.with(TELLS_RETURNS, catchUp, TELLS_RETURNS.steps().toArray(Step[]::new));
        Obligation scheduled = Samples.scheduled(
                History.instant(due), History.instant(opens), History.instant(Math.max(due, opens) + locks));
        Desk desk = new Desk(CALENDAR, catchUp);

        IntStream.range(0, History.HOURS + 1).mapToObj(History::instant).forEach(now -> {
            ObligationState state = scheduled.at(now).state();
            desk.take(Samples.obligation(sequence(state), state, 1, scheduled.dueAt()));
            desk.tick(now);
        });

        List<String> foreseen = new Foresight(Samples.climb(scheduled, ladder, CALENDAR))
                .until(History.instant(History.HOURS), Settled.of(), History.START).stream()
                        .map(one -> one.moment() + " round 1 " + ClimbTest.describe(one.outcome()))
                        .toList();
        assertThat(foreseen).isEqualTo(desk.decisions());
    }

    private static long sequence(ObligationState state) {
        return state == ObligationState.SCHEDULED ? 1 : state == ObligationState.OPEN ? 2 : 3;
    }

    private static NaiveSupervisor supervisor(CatchUp catchUp) {
        return new NaiveSupervisor(CALENDAR, catchUp == CatchUp.EVERY_STEP);
    }

    private static void play(History history, Desk desk, NaiveSupervisor supervisor) {
        for (int hour = 0; hour < History.HOURS; hour++) {
            Instant now = History.instant(hour);
            for (Delivery delivery : history.deliveries()) {
                if (delivery.hour() == hour) {
                    desk.take(delivery.obligation());
                }
            }
            boolean down = covers(history.outages(), hour);
            if (!down && history.fresh(hour)) {
                desk.tick(now);
                history.truth(hour).ifPresent(truth -> supervisor.look(truth, now));
                if (!covers(history.mailOutages(), hour)) {
                    desk.deliver(now);
                }
            }
        }
    }

    private static boolean covers(List<Span> spans, int hour) {
        return spans.stream().anyMatch(span -> span.covers(hour));
    }

    private static int hourOf(Instant moment) {
        return (int) Duration.between(History.START, moment).toHours();
    }

    @Provide
    Arbitrary<History> histories() {
        return Histories.any();
    }
}
