package io.zonewatch.notification.reminder;

import static io.zonewatch.notification.reminder.Samples.at;
import static io.zonewatch.notification.reminder.Samples.obligation;

import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.notification.obligation.ObligationState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What really happens to one obligation, hour by hour from the start, and when the service hears of it, runs, and finds a
 * mail server.
 *
 * @param states the obligation's states in order
 * @param deliveries records as the broker brings them: late, repeated, in any order
 * @param outages hours in which the service does not run
 * @param mailOutages hours in which no mail server answers
 */
record History(List<Happening> states, List<Delivery> deliveries, List<Span> outages, List<Span> mailOutages) {

    static final Instant START = at("2016-02-01T00:00");
    static final int HOURS = 24 * 75;

    /** A state from an hour on. */
    record Happening(int hour, Obligation obligation) {}

    /** A state reaches the service at an hour. */
    record Delivery(int hour, Obligation obligation) {}

    /** Hours from, inclusive, to, exclusive. */
    record Span(int from, int length) {
        boolean covers(int hour) {
            return hour >= from && hour < from + length;
        }
    }

    /**
     * One round as it is drawn.
     *
     * @param dueIn hours from its beginning to its due time
     * @param submittedIn hours from its beginning to the submission
     * @param submits whether it is submitted at all
     * @param answerIn hours from the submission to the reviewer's answer
     * @param end state in which it ends if it is not submitted
     */
    record Round(int dueIn, int submittedIn, boolean submits, int answerIn, ObligationState end) {}

    /** How one state reaches the service. */
    record Way(int delay, int repeatedAfter) {}

    static Instant instant(int hour) {
        return START.plus(Duration.ofHours(hour));
    }

    /** Lets the rounds happen one after the other: all but the last are returned if they are submitted. */
    static History of(List<Round> rounds, List<Way> ways, List<Span> outages, List<Span> mailOutages) {
        List<Happening> states = new ArrayList<>();
        int hour = 0;
        for (int i = 0; i < rounds.size(); i++) {
            Round round = rounds.get(i);
            Instant due = instant(hour + round.dueIn());
            if (i == 0) {
                states.add(happening(states, hour, ObligationState.SCHEDULED, 1, due));
                states.add(happening(states, hour + 24, ObligationState.OPEN, 1, due));
            } else {
                states.add(happening(states, hour, ObligationState.RETURNED, i + 1, due));
            }
            int over = hour + Math.max(25, round.submittedIn());
            states.add(happening(states, over, round.submits() ? ObligationState.SUBMITTED : round.end(), i + 1, due));
            hour = over + round.answerIn();
            if (!round.submits()) {
                break;
            }
        }
        return new History(states, deliveries(states, ways), outages, mailOutages);
    }

    /** The obligation's true state at an hour. */
    Optional<Obligation> truth(int hour) {
        return states.stream()
                .filter(state -> state.hour() <= hour)
                .map(Happening::obligation)
                .reduce((earlier, later) -> later);
    }

    /** Whether everything that has happened has also been heard. Asked at every hour of every history there is, so in plain loops. */
    boolean fresh(int hour) {
        for (Happening state : states) {
            if (state.hour() <= hour && !heard(state.obligation(), hour)) {
                return false;
            }
        }
        return true;
    }

    private boolean heard(Obligation obligation, int hour) {
        for (Delivery delivery : deliveries) {
            if (delivery.hour() <= hour && delivery.obligation().sequence() == obligation.sequence()) {
                return true;
            }
        }
        return false;
    }

    private static Happening happening(
            List<Happening> before, int hour, ObligationState state, int round, Instant due) {
        long sequence = before.size() + 1L;
        return new Happening(
                hour,
                state == ObligationState.RETURNED
                        ? Samples.returned(sequence, round, due, instant(hour))
                        : obligation(sequence, state, round, due));
    }

    private static List<Delivery> deliveries(List<Happening> states, List<Way> ways) {
        List<Delivery> deliveries = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            Way way = ways.get(i % ways.size());
            int heard = states.get(i).hour() + way.delay();
            deliveries.add(new Delivery(heard, states.get(i).obligation()));
            if (way.repeatedAfter() > 0) {
                deliveries.add(
                        new Delivery(heard + way.repeatedAfter(), states.get(i).obligation()));
            }
        }
        return deliveries;
    }
}
