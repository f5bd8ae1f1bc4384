package io.zonewatch.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.notification.PublishedCalendars;
import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.notification.obligation.ObligationState;
import io.zonewatch.notification.reminder.History.Delivery;
import io.zonewatch.notification.reminder.History.Round;
import io.zonewatch.notification.reminder.History.Span;
import io.zonewatch.notification.reminder.History.Way;
import io.zonewatch.reporting.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any interleaving of due times, submissions, returns, outages, late, repeated and reordered events, against a naive model. */
class ClimbPropertiesTest {

    private static final WorkingCalendar CALENDAR = PublishedCalendars.all();

    @Property(tries = 150)
    void whatIsDecidedIsWhatANaiveSupervisorDecides(@ForAll("histories") History history) {
        Desk desk = new Desk(CALENDAR);
        NaiveSupervisor supervisor = new NaiveSupervisor(CALENDAR);

        play(history, desk, supervisor);

        assertThat(desk.decisions()).isEqualTo(supervisor.decisions());
    }

    @Property(tries = 150)
    void noStepIsSentTwiceInARoundAndNoneForAReportThatIsNotOwed(@ForAll("histories") History history) {
        Desk desk = new Desk(CALENDAR);

        play(history, desk, new NaiveSupervisor(CALENDAR));

        assertThat(desk.sent().stream().map(sent -> sent.round() + sent.step())).doesNotHaveDuplicates();
        assertThat(desk.sent()).allSatisfy(sent -> {
            Obligation truth = history.truth(hourOf(sent.at())).orElseThrow();
            assertThat(truth.state().isOwed()).isTrue();
            assertThat(sent.round()).isEqualTo(truth.round());
            boolean courtesy = !sent.step().contains("+");
            assertThat(sent.at().isAfter(truth.dueAt())).isEqualTo(!courtesy);
        });
    }

    @Property(tries = 100)
    void onceThingsHealNothingWaits(@ForAll("histories") History history) {
        Desk desk = new Desk(CALENDAR);

        play(history, desk, new NaiveSupervisor(CALENDAR));
        Instant end = History.instant(History.HOURS + 1);
        history.deliveries().forEach(delivery -> desk.take(delivery.obligation()));
        desk.tick(end);
        desk.deliver(end);

        assertThat(desk.nothingWaits()).isTrue();
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
        Arbitrary<Integer> days = Arbitraries.integers().between(0, 20);
        Arbitrary<Integer> dueHours = Arbitraries.of(8, 9, 12, 18);
        Arbitrary<Round> rounds = Combinators.combine(
                        days.map(day -> day + 1),
                        dueHours,
                        Arbitraries.integers().between(0, 24 * 28),
                        Arbitraries.of(true, true, true, false),
                        Arbitraries.integers().between(1, 100),
                        Arbitraries.of(ObligationState.CLOSED, ObligationState.EXEMPT))
                .as((day, dueHour, submittedIn, submits, answerIn, end) ->
                        new Round(day * 24 + dueHour, submittedIn, submits, answerIn, end));
        Arbitrary<Way> ways = Combinators.combine(
                        Arbitraries.of(0, 0, 0, 1, 5, 30, 200), Arbitraries.of(0, 0, 1, 40, 400))
                .as(Way::new);
        Arbitrary<Span> spans = Combinators.combine(
                        Arbitraries.integers().between(0, History.HOURS), Arbitraries.of(1, 10, 100, 24 * 14))
                .as(Span::new);
        return Combinators.combine(
                        rounds.list().ofMinSize(1).ofMaxSize(4),
                        ways.list().ofSize(5),
                        spans.list().ofMaxSize(3),
                        spans.list().ofMaxSize(3))
                .as(History::of);
    }
}
