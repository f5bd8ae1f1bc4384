package io.zonewatch.registry.supervision.meeting;

import io.zonewatch.registry.Paper;
import io.zonewatch.registry.supervision.Fact;
import io.zonewatch.registry.supervision.Kept;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What others learn of meetings: that, when, for whom; never a free text, which might name people. */
final class MeetingFacts {

    private MeetingFacts() {}

    private record Planned(
            UUID meeting, String convener, List<String> units, LocalDate plannedFor, String documentNumber) {}

    private record Held(
            UUID meeting,
            String convener,
            List<String> units,
            LocalDate on,
            String documentNumber,
            String minutesNumber,
            List<Task> decisions) {}

    private record Task(int number, String responsible, LocalDate due) {}

    private record Cancelled(UUID meeting, String convener, List<String> units, LocalDate on, String documentNumber) {}

    private record Done(
            UUID meeting, int decision, String responsible, LocalDate due, LocalDate on, String documentNumber) {}

    static Fact planned(Kept<Meeting> kept) {
        Meeting meeting = kept.act();
        String documentNumber = meeting.planned().documentNumber();
        return fact(
                "planned",
                meeting,
                new Planned(kept.id(), meeting.convener(), meeting.units(), meeting.plannedFor(), documentNumber));
    }

    static Fact held(Kept<Meeting> kept) {
        return fact("held", kept.act(), minutes(kept));
    }

    /** That the minutes were corrected, and what they say now. */
    static Fact corrected(Kept<Meeting> kept) {
        return fact("corrected", kept.act(), minutes(kept));
    }

    static Fact cancelled(Kept<Meeting> kept) {
        Meeting meeting = kept.act();
        Paper paper = meeting.end().paper();
        return fact(
                "cancelled",
                meeting,
                new Cancelled(kept.id(), meeting.convener(), meeting.units(), paper.on(), paper.documentNumber()));
    }

    /** That a decision was carried out: told of the unit that had to. */
    static Fact done(Kept<Meeting> kept, int number) {
        Decision decision = kept.act().decision(number);
        Paper paper = decision.done();
        return new Fact(
                "meeting-decision-done",
                decision.responsible(),
                new Done(
                        kept.id(), number, decision.responsible(), decision.due(), paper.on(), paper.documentNumber()));
    }

    private static Held minutes(Kept<Meeting> kept) {
        Meeting meeting = kept.act();
        MeetingEnd.Held end = meeting.held().orElseThrow();
        return new Held(
                kept.id(),
                meeting.convener(),
                meeting.units(),
                end.paper().on(),
                end.paper().documentNumber(),
                end.minutesNumber(),
                end.decisions().stream()
                        .map(one -> new Task(one.number(), one.responsible(), one.due()))
                        .toList());
    }

    private static Fact fact(String what, Meeting meeting, Object data) {
        return new Fact("meeting-" + what, meeting.convener(), data);
    }
}
