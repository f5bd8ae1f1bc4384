package io.zonewatch.registry.supervision.meeting;

import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.registry.Paper;
import io.zonewatch.registry.supervision.Act;
import io.zonewatch.registry.supervision.ActKind;
import io.zonewatch.registry.supervision.ActState;
import io.zonewatch.registry.supervision.Days;
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
        implements Act {

    static final ActKind<Meeting> MEETINGS = new ActKind<>("meeting", Meeting.class);

    /**
     * The meeting after it was held.
     *
     * @throws Problem act-state if it was held or cancelled before, supervision-invalid if it is still to come
     */
    Meeting hold(MeetingEnd.Held held, LocalDate today) {
        Days.requireDone(held.paper().on(), null, today);
        return ended(held);
    }

    /**
     * The meeting after it was cancelled.
     *
     * @throws Problem act-state
     */
    Meeting cancel(MeetingEnd.Cancelled cancelled) {
        return ended(cancelled);
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
        List<Decision> decisions = held.decisions().stream()
                .map(one -> one.number() == number ? one.completed(paper) : one)
                .toList();
        return with(new MeetingEnd.Held(held.paper(), held.minutes(), held.minutesNumber(), decisions));
    }

    /**
     * A decision of the meeting.
     *
     * @throws Problem not-found
     */
    Decision decision(int number) {
        return held().map(MeetingEnd.Held::decisions).orElse(List.of()).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
    }

    /** What was held, if it was. */
    Optional<MeetingEnd.Held> held() {
        return end instanceof MeetingEnd.Held held ? Optional.of(held) : Optional.empty();
    }

    @Override
    public List<String> concerns() {
        Stream<String> responsible = held().map(MeetingEnd.Held::decisions).orElse(List.of()).stream()
                .map(Decision::responsible);
        return Stream.of(Stream.of(convener), units.stream(), responsible)
                .flatMap(codes -> codes)
                .distinct()
                .toList();
    }

    @Override
    public Optional<Ended> ended() {
        return switch (end) {
            case null -> Optional.empty();
            case MeetingEnd.Held held ->
                Optional.of(new Ended(ActState.HELD, held.paper().on()));
            case MeetingEnd.Cancelled cancelled ->
                Optional.of(new Ended(ActState.CANCELLED, cancelled.paper().on()));
        };
    }

    private Meeting ended(MeetingEnd how) {
        ended().ifPresent(before -> {
            throw Problem.of(SupervisionProblem.ACT_STATE, before.as());
        });
        return with(how);
    }

    private Meeting with(MeetingEnd how) {
        return new Meeting(convener, units, subject, agenda, plannedFor, planned, how);
    }
}
