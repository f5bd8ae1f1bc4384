package io.zonewatch.notification.reminder;

import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.notification.obligation.ObligationState;
import io.zonewatch.reporting.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What somebody would decide who looks at the true state at every hour at which the service could, counts days on the wall
 * calendar, and keeps a list of what was decided. Knows nothing of sequences, of looking ahead, of events.
 */
final class NaiveSupervisor {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final String BACK = "BACK";
    private static final Map<String, Integer> OFFSETS = new LinkedHashMap<>();

    static {
        OFFSETS.put("T-3", -3);
        OFFSETS.put("T", 0);
        OFFSETS.put("T+1", 1);
        OFFSETS.put("T+3", 3);
        OFFSETS.put("T+5", 5);
    }

    private final WorkingCalendar calendar;
    private final boolean saysEverything;
    private final Set<String> decided = new HashSet<>();
    private final List<String> decisions = new ArrayList<>();
    private final Set<Integer> acknowledged = new HashSet<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<String> said = new ArrayList<>();

    NaiveSupervisor(WorkingCalendar calendar, boolean saysEverything) {
        this.calendar = calendar;
        this.saysEverything = saysEverything;
    }

    /** What is to be said and was not yet. */
    private record Note(int round, String step) {}

    void look(Obligation truth, Instant now) {
        notes.removeIf(note -> note.round() != truth.round() || !concerns(truth.state(), "T"));
        List<String> fallenDue = OFFSETS.keySet().stream()
                .filter(step -> concerns(truth.state(), step))
                .filter(step -> !fallsDue(truth.dueAt(), OFFSETS.get(step)).isAfter(now))
                .toList();
        if (truth.state() == ObligationState.RETURNED && decided.add(truth.round() + BACK)) {
            notes.add(new Note(truth.round(), BACK));
            decisions.add(now + " round " + truth.round() + " BACK sent");
        }
        for (String step : fallenDue) {
            if (decided.add(truth.round() + step)) {
                String what = decision(truth, step, fallenDue, now);
                if (what.equals("sent")) {
                    notes.removeIf(note -> !saysEverything
                            && !note.step().equals(BACK)
                            && note.step().equals("T+5") == step.equals("T+5"));
                    notes.add(new Note(truth.round(), step));
                }
                decisions.add(now + " round " + truth.round() + " " + step + " " + what);
            }
        }
    }

    private String decision(Obligation truth, String step, List<String> fallenDue, Instant now) {
        if (step.equals("T+5") && acknowledged.contains(truth.round())) {
            return "ACKNOWLEDGED";
        }
        if (truth.state() == ObligationState.RETURNED && isCourtesy(step) && !isAfterReturn(truth, step)) {
            return "BEFORE_RETURN";
        }
        if (!saysEverything && fallenDue.stream().anyMatch(other -> sameSideHearsLater(step, other))) {
            return "LATER_STEP";
        }
        return isCourtesy(step) && now.isAfter(truth.dueAt()) ? "DUE_PASSED" : "sent";
    }

    /** Whoever is told of the return is told the term. */
    private boolean isAfterReturn(Obligation truth, String step) {
        return fallsDue(truth.dueAt(), OFFSETS.get(step)).isAfter(truth.returnedAt());
    }

    private static boolean isCourtesy(String step) {
        return !step.equals(BACK) && OFFSETS.get(step) <= 0;
    }

    /**
     * Says what is on the notes, unless it is past its time; what is to be kept quiet stays on them.
     *
     * @param quiet whether a step of the present round is kept quiet at the moment
     */
    void say(Obligation truth, Instant now, Predicate<String> quiet) {
        notes.removeIf(note -> isCourtesy(note.step()) && now.isAfter(truth.dueAt()));
        for (Note note : List.copyOf(notes)) {
            if (!quiet.test(note.step())) {
                said.add(now + " round " + note.round() + " " + note.step());
                notes.remove(note);
            }
        }
    }

    /** Somebody acknowledges: if anything was said after the due time of the present round, the office hears nothing more of it. */
    void acknowledge(Obligation truth) {
        if (said.stream().anyMatch(line -> line.contains(" round " + truth.round() + " T+"))) {
            acknowledged.add(truth.round());
            notes.removeIf(note -> note.step().equals("T+5"));
        }
    }

    List<String> said() {
        return said;
    }

    List<String> decisions() {
        return decisions;
    }

    /** The office hears T+5, one person of the zone everything before it; {@link OutagePropertiesTest} has ladders on which each step is another's. */
    private static boolean sameSideHearsLater(String step, String other) {
        return OFFSETS.get(other) > OFFSETS.get(step) && !other.equals("T+5");
    }

    private static boolean concerns(ObligationState state, String step) {
        return state == ObligationState.OPEN
                || state == ObligationState.RETURNED
                || (state == ObligationState.SCHEDULED && OFFSETS.get(step) <= 0);
    }

    private Instant fallsDue(Instant due, int offset) {
        LocalDate day = LocalDate.ofInstant(due, BEIJING);
        int left = Math.abs(offset);
        while (left > 0) {
            day = day.plusDays(offset < 0 ? -1 : 1);
            if (calendar.isWorkingDay(day)) {
                left--;
            }
        }
        return day.atTime(9, 0).atZone(BEIJING).toInstant();
    }
}
