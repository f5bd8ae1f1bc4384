package io.zonewatch.notification.reminder;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.obligation.ObligationState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The roles that nobody had when a step was decided that spoke to others, until somebody is told there. They are no reminders: nothing was to be sent, and
 * nothing failed. As the ledger they are never rebuilt.
 */
@ApplicationScoped
class VacantSeats {

    /** As SQL: that obligation {@code o} has, in a present round, a vacant seat with one of the roles of the parameter. */
    static final String AMONG = "exists (select 1 from vacant_seat v where v.obligation = o.id and v.seat = any(?)"
            + " and (v.duty <> 'REPORT' or v.round = o.round))";

    /** Those that somebody else changes at the moment are left until the next time. */
    private static final String OVER = """
            delete from vacant_seat where ctid = any(array(
              select v.ctid from vacant_seat v join obligation o on o.id = v.obligation
              where not o.in_doubt and case v.duty
                  when 'REVIEW' then coalesce(v.round < o.review_revision, o.state <> 'SUBMITTED')
                  else v.round < o.round or (v.round = o.round and o.state not in (%s)) end
              for update of v skip locked))
            """.formatted(Arrays.stream(ObligationState.values())
            .filter(ObligationState::isOwed)
            .map(state -> "'" + state + "'")
            .collect(Collectors.joining(", ")));

    private final Jdbc jdbc;

    @Inject
    VacantSeats(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** A seat of a step in one of the rounds of an obligation. */
    record Of(String obligation, Duty duty, long round, String step, String seat) {}

    /** These seats are open for whoever comes. */
    void add(List<Of> vacant) {
        change(
                vacant,
                "insert into vacant_seat (obligation, duty, round, step, seat)"
                        + " select * from unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[]) on conflict do nothing");
    }

    /** Somebody is told there, or nothing more is to be said. */
    void fill(List<Of> filled) {
        change(
                filled,
                "delete from vacant_seat v using unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[])"
                        + " as filled (obligation, duty, round, step, seat) where v.obligation = filled.obligation and v.duty = filled.duty"
                        + " and v.round = filled.round and v.step = filled.step and v.seat = filled.seat");
    }

    /**
     * Takes away those of what is over for good: nobody is told there any more. A round that is over never comes again, and what is owed again begins
     * another; a revision that is decided upon is not decided again. Only the present states tell, so nothing is taken away while they are read anew.
     */
    void clear() {
        jdbc.update(OVER);
    }

    private void change(List<Of> seats, String statement) {
        if (!seats.isEmpty()) {
            jdbc.update(
                    statement,
                    all(seats, Of::obligation),
                    all(seats, seat -> seat.duty().name()),
                    seats.stream().map(Of::round).toArray(Long[]::new),
                    all(seats, Of::step),
                    all(seats, Of::seat));
        }
    }

    private static Object all(List<Of> seats, Function<Of, String> column) {
        return seats.stream().map(column).toArray(String[]::new);
    }
}
