package io.zonewatch.registry.supervision.meeting;

import io.zonewatch.registry.Paper;
import io.zonewatch.registry.supervision.Item;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a meeting decided that somebody has to do.
 *
 * @param number its place in the minutes, from 1
 * @param responsible code of the unit that has to do it
 * @param due last day to do it
 * @param done what its completion rests on; null while it is open
 */
record Decision(int number, String text, String responsible, LocalDate due, Paper done) implements Item<Decision> {

    /** Whether it was done by a day. */
    DecisionState on(LocalDate day) {
        return done == null || done.on().isAfter(day) ? DecisionState.OPEN : DecisionState.DONE;
    }

    @Override
    public DecisionState state() {
        return done == null ? DecisionState.OPEN : DecisionState.DONE;
    }

    @Override
    public Optional<LocalDate> followed() {
        return Optional.ofNullable(done).map(Paper::on);
    }

    @Override
    public Decision takingOver(Decision other) {
        return completed(other.done());
    }

    Decision completed(Paper paper) {
        return new Decision(number, text, responsible, due, paper);
    }
}
