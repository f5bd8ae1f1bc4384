package io.zonewatch.notification.reminder;

import io.zonewatch.notification.obligation.ObligationState;
import io.zonewatch.notification.reminder.History.Round;
import io.zonewatch.notification.reminder.History.Span;
import io.zonewatch.notification.reminder.History.Way;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Histories to be drawn. */
final class Histories {

    private Histories() {}

    static Arbitrary<History> any() {
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
