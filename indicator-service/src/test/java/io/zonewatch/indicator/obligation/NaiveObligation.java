package io.zonewatch.indicator.obligation;

import io.zonewatch.indicator.obligation.StandingModelPropertyTest.Command;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** An obligation as one would write it down without thinking: texts, and one rule after the other. */
final class NaiveObligation {

    private static final Map<String, Set<String>> CAN = Map.of(
            "SUBMIT", Set.of("OPEN", "RETURNED"),
            "ACCEPT", Set.of("SUBMITTED"),
            "RETURN", Set.of("SUBMITTED"),
            "EXEMPT", Set.of("SCHEDULED", "OPEN", "RETURNED"),
            "REOPEN", Set.of("CLOSED", "EXEMPT"),
            "REINSTATE", Set.of("CLOSED", "EXEMPT"),
            "CORRECT", Set.of("ACCEPTED"));

    private final Instant open;
    private String state = "SCHEDULED";
    private String lateness = "ON_TIME";
    private int round = 1;
    private Instant due;
    private Instant lock;
    private Instant term;
    private Instant submitted;
    private Integer revision;
    private boolean reopened;
    private Integer accepted;
    private Integer correction;

    NaiveObligation(Instant open, Schedule lines) {
        this.open = open;
        this.due = lines.dueAt();
        this.lock = lines.lockAt();
    }

    /** Does it, and says whether it could be done. */
    boolean apply(Command command, Instant now) {
        pass(now);
        String name = command.kind().name();
        if (correction != null && Set.of("ACCEPT", "RETURN", "CORRECT").contains(name)) {
            return decideCorrection(name);
        }
        if (CAN.containsKey(name) && !CAN.get(name).contains(state)) {
            return false;
        }
        switch (command.kind()) {
            case WAIT, OLD_NOTICE -> {}
            case SUBMIT -> {
                state = "SUBMITTED";
                submitted = now;
                revision = revision == null ? 1 : revision + 1;
            }
            case ACCEPT -> {
                state = "ACCEPTED";
                accepted = revision;
            }
            case CORRECT -> correction = ++revision;
            case RETURN -> {
                state = "RETURNED";
                Schedule lines = StandingModelPropertyTest.lines(now, command.days());
                reopened = false;
                begin(lines);
            }
            case EXEMPT -> {
                state = "EXEMPT";
                lateness = "ON_TIME";
                term = null;
            }
            case REOPEN -> {
                state = "SCHEDULED";
                reopened = true;
                Instant until = now.plus(Duration.ofDays(3));
                begin(new Schedule(until, until, null));
            }
            case REINSTATE -> {
                state = "SCHEDULED";
                reopened = false;
                begin(StandingModelPropertyTest.lines(now, command.days()));
            }
            case NOTICE -> {
                if (running() && lateness.equals("OVERDUE")) {
                    lateness = "NOTICED";
                    term = now.plus(Duration.ofDays(2));
                }
            }
            case RESCHEDULE -> move(StandingModelPropertyTest.lines(open, command.days()));
        }
        pass(now);
        return true;
    }

    String summary() {
        return "%s %s round %d due %s lock %s revision %s accepted %s correction %s"
                .formatted(state, lateness, round, due, lock, revision, accepted, correction);
    }

    private boolean decideCorrection(String name) {
        if (name.equals("ACCEPT")) {
            accepted = correction;
        }
        boolean second = name.equals("CORRECT");
        correction = second ? correction : null;
        return !second;
    }

    private void pass(Instant moment) {
        boolean locked = lock != null && moment.compareTo(lock) > 0;
        Instant now = locked ? lock.plusNanos(1000) : moment;
        if (state.equals("SCHEDULED") && moment.compareTo(open) >= 0) {
            state = "OPEN";
        }
        if (running() && lateness.equals("ON_TIME") && due != null && now.compareTo(due) > 0) {
            lateness = "OVERDUE";
        }
        if (running() && lateness.equals("NOTICED") && term != null && now.compareTo(term) > 0) {
            lateness = "MISSED";
        }
        if (running() && locked) {
            state = "CLOSED";
        }
    }

    private void move(Schedule lines) {
        if (reopened || Set.of("ACCEPTED", "CLOSED", "EXEMPT").contains(state)) {
            return;
        }
        if (state.equals("SUBMITTED")) {
            lock = lines.lockAt();
            if (due == null) {
                due = lines.dueAt();
                if (due != null && submitted.compareTo(due) > 0 && lateness.equals("ON_TIME")) {
                    lateness = "OVERDUE";
                }
            }
        } else if (due == null || due.equals(lines.dueAt())) {
            due = lines.dueAt();
            lock = lines.lockAt();
        } else {
            begin(lines);
        }
    }

    private void begin(Schedule lines) {
        round++;
        lateness = "ON_TIME";
        term = null;
        due = lines.dueAt();
        lock = lines.lockAt();
    }

    private boolean running() {
        return state.equals("OPEN") || state.equals("RETURNED");
    }
}
