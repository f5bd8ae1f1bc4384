package io.zonewatch.registry.supervision.meeting;

import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.registry.Paper;
import io.zonewatch.registry.supervision.Act;
import io.zonewatch.registry.supervision.ActKind;
import io.zonewatch.registry.supervision.Days;
import io.zonewatch.registry.supervision.Item;
import io.zonewatch.registry.supervision.SupervisionProblem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A consultation meeting: planned → held or cancelled.
 *
 * @param convener code of the unit that calls it, the group's office as a rule
 * @param units codes of the units that are to come
 * @param end how it ended; null while it is planned
 */
record Meeting(
        String convener,
        List<String> units,
        String subject,
        List<String> agenda,
        LocalDate plannedFor,
        Paper planned,
        MeetingEnd end)
        implements Act<MeetingEnd.Held> {

    static final ActKind<Meeting> MEETINGS = new ActKind<>("meeting", Meeting.class, true);

    /**
     * The meeting after it was held.
     *
     * @throws Problem act-state if it was held or cancelled before, supervision-invalid if it is still to come
     */
    Meeting hold(MeetingEnd.Held held, LocalDate today) {
        requirePlanned();
        Days.requireDone(held.paper().on(), null, today);
        return with(held);
    }

    /**
     * The meeting after it was cancelled.
     *
     * @throws Problem act-state
     */
    Meeting cancel(Paper paper) {
        requirePlanned();
        return with(new MeetingEnd.Cancelled(paper));
    }

    /**
     * The meeting with its minutes as they should have been; each decision keeps its place and what was done about it.
     *
     * @throws Problem follow-up-state if it was not held, or a decision is missing that was carried out; supervision-invalid if
     *     the day is still to come or lies after such a completion
     */
    Meeting correct(MeetingEnd.Held right, LocalDate today) {
        MeetingEnd.Held wrong = requireHeld();
        LocalDate on = right.paper().on();
        Days.requireDone(on, null, today);
        MeetingEnd.Held corrected = right.deciding(Item.corrected(wrong.decisions(), right.decisions(), on));
        return corrected.tellsLike(wrong) ? this : with(corrected);
    }

    /**
     * The meeting after a decision was carried out.
     *
     * @throws Problem not-found if there is no such decision, follow-up-state if it was done before, supervision-invalid if
     *     the day is still to come or lies before the meeting
     */
    Meeting complete(int number, Paper paper, LocalDate today) {
        MeetingEnd.Held held = held().orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
        Decision open = decision(number);
        if (open.done() != null) {
            throw Problem.of(SupervisionProblem.FOLLOW_UP_STATE, DecisionState.DONE);
        }
        Days.requireDone(paper.on(), held.paper().on(), today);
        return with(held.deciding(Item.with(held.decisions(), open.completed(paper))));
    }

    /** What was decided; nothing before it was held. */
    List<Decision> decisions() {
        return held().map(MeetingEnd.Held::decisions).orElse(List.of());
    }

    /**
     * A decision of the meeting.
     *
     * @throws Problem not-found
     */
    Decision decision(int number) {
        return Item.find(decisions(), number);
    }

    @Override
    public Optional<MeetingEnd.Held> held() {
        return end instanceof MeetingEnd.Held held ? Optional.of(held) : Optional.empty();
    }

    @Override
    public String owner() {
        return convener;
    }

    @Override
    public List<String> concerns() {
        return Stream.of(
                        Stream.of(convener),
                        units.stream(),
                        decisions().stream().map(Decision::responsible))
                .flatMap(codes -> codes)
                .distinct()
                .toList();
    }

    private Meeting with(MeetingEnd how) {
        return new Meeting(convener, units, subject, agenda, plannedFor, planned, how);
    }
}
