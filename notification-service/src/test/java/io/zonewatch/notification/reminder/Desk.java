package io.zonewatch.notification.reminder;

import static io.zonewatch.notification.reminder.Samples.TELLS_RETURNS;

import io.zonewatch.notification.ladder.CatchUp;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.Ladder;
import io.zonewatch.notification.ladder.Step;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.notification.preference.Preferences;
import io.zonewatch.notification.preference.WorkingHours;
import io.zonewatch.notification.silence.Holds;
import io.zonewatch.notification.silence.Line;
import io.zonewatch.notification.waiting.Departures;
import io.zonewatch.notification.waiting.Timetable;
import io.zonewatch.reporting.WorkingCalendar;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The service's transactions on one obligation, in memory: the rules are the service's own, only the tables are lists. */
final class Desk {

    /** Whole hours, at which histories are looked at. */
    static final WorkingHours OFFICE_HOURS = new Hours(LocalTime.of(9, 0), LocalTime.of(17, 0));

    private final WorkingCalendar calendar;
    private final Ladder ladder;
    private final Departures departures;
    private final Set<Integer> acknowledged = new HashSet<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<String> decisions = new ArrayList<>();
    private final List<Sent> sent = new ArrayList<>();
    private Obligation known;
    private Instant lookAt;

    Desk(WorkingCalendar calendar, CatchUp catchUp) {
        this(calendar, catchUp, Holds.NONE, Preferences.NONE);
    }

    /** A desk at whose other end everybody asks for the same. */
    Desk(WorkingCalendar calendar, CatchUp catchUp, Holds holds, Preferences preferences) {
        this.calendar = calendar;
        this.departures = new Departures(new Timetable(preferences, OFFICE_HOURS, calendar), holds);
        this.ladder = Samples.with(TELLS_RETURNS, catchUp, TELLS_RETURNS.steps().toArray(Step[]::new));
    }

    private record Hours(LocalTime from, LocalTime until) implements WorkingHours {

        @Override
        public Map<ChannelCode, Boolean> only() {
            return Map.of();
        }
    }

    /** A reminder. */
    private static final class Row {
        private final int round;
        private final String step;
        private final StepKind kind;
        private final long basedOn;
        private ReminderState state;

        private Row(int round, String step, StepKind kind, long basedOn, ReminderState state) {
            this.round = round;
            this.step = step;
            this.kind = kind;
            this.basedOn = basedOn;
            this.state = state;
        }
    }

    /** A mail that left. */
    record Sent(Instant at, int round, String step) {}

    void take(Obligation state) {
        if (known != null && state.sequence() <= known.sequence()) {
            return;
        }
        known = state;
        lookAt = state.state().isOwed() ? Instant.EPOCH : null;
        waiting().stream()
                .filter(row -> row.basedOn < state.sequence())
                .filter(row -> row.round != state.round() || !state.state().isOwed())
                .forEach(row -> row.state = ReminderState.CANCELLED);
    }

    void tick(Instant now) {
        if (lookAt == null || lookAt.isAfter(now)) {
            return;
        }
        Settled settled = Settled.of(rows.stream()
                .filter(row -> row.round == known.round())
                .map(row -> row.step)
                .distinct()
                .toArray(String[]::new));
        Climb.Look look = Samples.climb(known, ladder, calendar, acknowledged.contains(known.round()))
                .look(settled, now);
        for (Outcome outcome : look.outcomes()) {
            decisions.add(now + " round " + known.round() + " " + ClimbTest.describe(outcome));
            boolean speaks = outcome instanceof Outcome.Send
                    && outcome.step().kind() != StepKind.RETURNED
                    && ladder.catchUp() == CatchUp.LAST_STEP;
            if (speaks) {
                waiting().stream()
                        .filter(row -> row.round == known.round() && row.kind != StepKind.RETURNED)
                        .filter(row -> officeHears(row.kind)
                                == officeHears(outcome.step().kind()))
                        .forEach(row -> row.state = ReminderState.SUPERSEDED);
            }
            ReminderState state = outcome instanceof Outcome.Send ? ReminderState.PENDING : ReminderState.SUPERSEDED;
            rows.add(
                    new Row(known.round(), outcome.step().code(), outcome.step().kind(), known.sequence(), state));
        }
        lookAt = look.next().orElse(null);
    }

    void deliver(Instant now) {
        for (Row row : waiting()) {
            if (Demand.against(known, Duty.REPORT, row.round, row.kind, now).isEmpty()
                    && departures.departure(line(row), now, known.dueAt()).isAfter(now)) {
                continue;
            }
            row.state = Demand.against(known, Duty.REPORT, row.round, row.kind, now)
                    .map(Reason::state)
                    .orElse(ReminderState.SENT);
            if (row.state == ReminderState.SENT) {
                sent.add(new Sent(now, row.round, row.step));
            }
        }
    }

    /** Somebody acknowledges what was sent last, if it was sent in the present round. */
    void acknowledge() {
        boolean presses = rows.stream()
                .anyMatch(row -> row.state == ReminderState.SENT && row.round == known.round() && row.kind.presses());
        if (presses) {
            acknowledged.add(known.round());
            waiting().stream()
                    .filter(row -> row.round == known.round() && officeHears(row.kind))
                    .forEach(row -> row.state = Reason.ACKNOWLEDGED.state());
        }
    }

    private Line line(Row row) {
        return Line.of(known, Duty.REPORT, row.round, row.kind, addressOf(row.kind), ChannelCode.EMAIL);
    }

    /** Who hears steps of a kind. */
    static String addressOf(StepKind kind) {
        return officeHears(kind) ? "office@example.invalid" : "stat@example.invalid";
    }

    List<String> decisions() {
        return decisions;
    }

    List<Sent> sent() {
        return sent;
    }

    boolean nothingWaits() {
        return waiting().isEmpty();
    }

    /** On the sample ladder the office hears escalations and nothing else. */
    private static boolean officeHears(StepKind kind) {
        return kind == StepKind.ESCALATION;
    }

    private List<Row> waiting() {
        return rows.stream().filter(row -> row.state == ReminderState.PENDING).toList();
    }
}
