package io.zonewatch.registry.supervision.meeting;

import io.zonewatch.registry.supervision.Kept;
import io.zonewatch.registry.supervision.SupervisionRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What others learn of meetings: that, when, for whom; never a free text, which might name people. */
@ApplicationScoped
class MeetingEvents {

    private final SupervisionRecord record;

    @Inject
    MeetingEvents(SupervisionRecord record) {
        this.record = record;
    }

    record Planned(UUID meeting, String convener, List<String> units, LocalDate plannedFor, String documentNumber) {}

    record Held(
            UUID meeting,
            String convener,
            List<String> units,
            LocalDate on,
            String documentNumber,
            String minutesNumber,
            List<Task> decisions) {}

    record Task(int number, String responsible, LocalDate due) {}

    record Cancelled(UUID meeting, String convener, List<String> units, LocalDate on, String documentNumber) {}

    record Done(UUID meeting, int decision, String responsible, LocalDate due, LocalDate on, String documentNumber) {}

    void planned(Kept<Meeting> kept) {
        Meeting meeting = kept.act();
        tell(
                "meeting-planned",
                kept,
                new Planned(
                        kept.id(),
                        meeting.convener(),
                        meeting.units(),
                        meeting.plannedFor(),
                        meeting.planned().documentNumber()));
    }

    void held(Kept<Meeting> kept, MeetingEnd.Held end) {
        Meeting meeting = kept.act();
        tell(
                "meeting-held",
                kept,
                new Held(
                        kept.id(),
                        meeting.convener(),
                        meeting.units(),
                        end.paper().on(),
                        end.paper().documentNumber(),
                        end.minutesNumber(),
                        end.decisions().stream()
                                .map(one -> new Task(one.number(), one.responsible(), one.due()))
                                .toList()));
    }

    void cancelled(Kept<Meeting> kept, MeetingEnd.Cancelled end) {
        Meeting meeting = kept.act();
        tell(
                "meeting-cancelled",
                kept,
                new Cancelled(
                        kept.id(),
                        meeting.convener(),
                        meeting.units(),
                        end.paper().on(),
                        end.paper().documentNumber()));
    }

    void done(Kept<Meeting> kept, Decision decision) {
        Done done = new Done(
                kept.id(),
                decision.number(),
                decision.responsible(),
                decision.due(),
                decision.done().on(),
                decision.done().documentNumber());
        record.fact("meeting-decision-done", decision.responsible(), kept.id().toString(), done);
    }

    private void tell(String type, Kept<Meeting> kept, Object data) {
        record.fact(type, kept.act().convener(), kept.id().toString(), data);
    }
}
