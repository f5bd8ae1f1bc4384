package io.zonewatch.notification.reminder;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.ContactRole;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.notification.reminder.ReminderTable.Climber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is settled of the steps of present rounds, by what is written down. A reminder that nobody was told by, since its recipient was gone first, leaves
 * its {@link Seat} open until somebody is found there, or the step has nothing more to say; so does a role that was {@linkplain VacantSeats vacant}.
 */
@ApplicationScoped
class SettledTable {

    /** As SQL: that a reminder told nobody, and can tell nobody any more. */
    private static final String UNTOLD = "(reason in ('NO_RECIPIENT', 'RECIPIENT_ERASED', 'PASSED_ON')"
            + " or (state = 'FAILED' and recipient_key like '%/#%'))";

    /**
     * As SQL: that a reminder has left its seat open; the index {@code reminder_open} has these words. One that failed does so once its recipient was
     * forgotten, since another address may take what that one did not.
     */
    static final String OPEN = "not seat_filled and " + UNTOLD;

    /** Everything a step may have seats for. */
    private static final List<String> EVERY_SEAT = Stream.of(
                    Stream.of(""),
                    Arrays.stream(ContactRole.values()).map(Enum::name),
                    Arrays.stream(ChannelCode.values()).map(Enum::name))
            .flatMap(Function.identity())
            .toList();

    private final Jdbc jdbc;
    private final VacantSeats vacant;

    @Inject
    SettledTable(Jdbc jdbc, VacantSeats vacant) {
        this.jdbc = jdbc;
        this.vacant = vacant;
    }

    /**
     * What is written down about a step.
     *
     * @param vacant whether it is only that nobody had a role when others were decided upon
     */
    private record Line(
            Climber climber,
            int round,
            String step,
            boolean untold,
            boolean open,
            Seat seat,
            Listener heard,
            boolean vacant) {

        static Line read(ResultSet row) throws SQLException {
            return new Line(
                    new Climber(row.getString(1), Duty.valueOf(row.getString(2))),
                    row.getInt(3),
                    row.getString(4),
                    row.getBoolean(5),
                    row.getBoolean(6),
                    new Seat(row.getString(7)),
                    row.getString(8) == null ? null : new Listener(row.getString(8)),
                    row.getBoolean(9));
        }

        static Seats seats(List<Line> ofStep) {
            List<Line> decided =
                    ofStep.stream().filter(Predicate.not(Line::vacant)).toList();
            if (decided.stream().allMatch(Line::untold) && decided.stream().anyMatch(Line::open)) {
                return Seats.ALL;
            }
            return new Seats(
                    false,
                    ofStep.stream().filter(Line::open).map(Line::seat).collect(Collectors.toSet()),
                    ofStep.stream().map(Line::heard).filter(Objects::nonNull).collect(Collectors.toSet()));
        }
    }

    /** What is settled in the present round of each obligation's duties; a round of which nothing is written down is absent. */
    Map<Climber, Settled> of(Collection<Obligation> obligations) {
        Map<String, Obligation> byId =
                obligations.stream().collect(Collectors.toMap(Obligation::id, Function.identity()));
        return lines(byId.keySet()).stream()
                .filter(line -> byId.get(line.climber().obligation())
                                .round(line.climber().duty())
                        == line.round())
                .collect(Collectors.groupingBy(
                        Line::climber,
                        Collectors.collectingAndThen(
                                Collectors.groupingBy(
                                        Line::step, Collectors.collectingAndThen(Collectors.toList(), Line::seats)),
                                Settled::new)));
    }

    /** Who was not told, since they were gone or their unit did not report any more, has not heard of it: it is said if they are there again. */
    private List<Line> lines(Collection<String> obligations) {
        return jdbc.query(
                "select r.obligation, r.duty, r.round, r.step, " + UNTOLD + ", " + OPEN + ", " + Seat.OF_ROW
                        + ", case when r.recipient is not null and (r.reason is null or r.reason not in ('RECIPIENT_ERASED', 'PASSED_ON')) then "
                        + Listener.ofRow("r") + " end, false"
                        + " from reminder r where r.obligation = any(?)"
                        + " union all select v.obligation, v.duty, v.round, v.step, true, true, v.seat, null, true"
                        + " from vacant_seat v where v.obligation = any(?)",
                Line::read,
                obligations.toArray(String[]::new),
                obligations.toArray(String[]::new));
    }

    /**
     * The steps of which it is written down, in the present round of each obligation's duties, that there was nobody to tell. Until
     * there is, another look adds nothing to that.
     */
    Map<Climber, Set<String>> unheard(Collection<Obligation> obligations) {
        Map<String, Obligation> byId =
                obligations.stream().collect(Collectors.toMap(Obligation::id, Function.identity()));
        Map<Climber, Set<String>> steps = new HashMap<>();
        jdbc.query(
                "select obligation, duty, round, step from reminder where obligation = any(?) and reason = 'NO_RECIPIENT'",
                row -> {
                    Climber climber = new Climber(row.getString(1), Duty.valueOf(row.getString(2)));
                    if (byId.get(climber.obligation()).round(climber.duty()) == row.getInt(3)) {
                        steps.computeIfAbsent(climber, any -> new HashSet<>()).add(row.getString(4));
                    }
                    return true;
                },
                (Object) byId.keySet().toArray(String[]::new));
        return steps;
    }

    /**
     * What was decided about a step.
     *
     * @param again whether something was written down of it before
     */
    record Decided(Climb climb, Outcome outcome, boolean again) {

        private Stream<String> filled() {
            return again ? seats() : Stream.empty();
        }

        private Stream<String> vacant() {
            return outcome.vacant().stream().map(Seat::name);
        }

        private Stream<String> seats() {
            return switch (outcome) {
                case Outcome.Send send ->
                    Stream.concat(Stream.of(""), send.tellings().stream().map(telling -> Seat.of(telling)
                                    .name()))
                            .distinct();
                case Outcome.Supersede supersede ->
                    supersede.reason() == Reason.NO_RECIPIENT ? Stream.empty() : EVERY_SEAT.stream();
            };
        }

        private VacantSeats.Of of(String seat) {
            Obligation obligation = climb.obligation();
            Duty duty = climb.ladder().duty();
            return new VacantSeats.Of(
                    obligation.id(),
                    duty,
                    obligation.round(duty),
                    outcome.step().code(),
                    seat);
        }
    }

    /** Closes the seats of steps where somebody was found, and all of those that have nothing more to say, and leaves those open that are vacant. */
    void fill(List<Decided> decided) {
        List<VacantSeats.Of> filled =
                decided.stream().flatMap(one -> one.filled().map(one::of)).toList();
        fillRows(filled);
        vacant.fill(filled);
        vacant.add(decided.stream().flatMap(one -> one.vacant().map(one::of)).toList());
    }

    private void fillRows(List<VacantSeats.Of> filled) {
        if (filled.isEmpty()) {
            return;
        }
        jdbc.update(
                "update reminder r set seat_filled = true from unnest(?::text[], ?::bigint[], ?::text[], ?::text[])"
                        + " as filled (obligation, round, step, seat) where r.obligation = filled.obligation and r.round = filled.round"
                        + " and r.step = filled.step and " + OPEN + " and " + Seat.OF_ROW + " = filled.seat",
                filled.stream().map(VacantSeats.Of::obligation).toArray(String[]::new),
                filled.stream().map(VacantSeats.Of::round).toArray(Long[]::new),
                filled.stream().map(VacantSeats.Of::step).toArray(String[]::new),
                filled.stream().map(VacantSeats.Of::seat).toArray(String[]::new));
    }
}
