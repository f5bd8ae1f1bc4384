package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.ContactRole;
import io.zonewatch.notification.ladder.Ladder;
import io.zonewatch.notification.ladder.Step;
import io.zonewatch.notification.obligation.Obligation;

/**
 * Whose side a step speaks to. What one side hears is never a substitute for what another was to hear.
 *
 * @param place where its people are
 * @param at the unit, for {@link Place#ELSEWHERE}, else null
 */
record Audience(Place place, String at) {

    /** No code of a unit, and not empty: what one side hears replaces nothing of another. */
    private static final String NO_UNIT = "*";

    /** Where people are looked up. */
    enum Place {
        /** At the unit that owes the report. */
        UNIT,
        /** At the ladder's office unit. */
        OFFICE,
        /** At another unit that the step names. */
        ELSEWHERE,
        /** Nowhere: the step names their addresses. */
        LIST,
        /** Nowhere: a system or a group is told, and no person is known. */
        NOBODY
    }

    /** The side of a recipient of a step. */
    static Audience of(Step step, ContactRole role) {
        return switch (role) {
            case OFFICE -> new Audience(Place.OFFICE, null);
            case LIST -> new Audience(Place.LIST, null);
            case STATISTICIAN, ZONE_LEADER, REVIEWER, OTHER ->
                step.at() == null
                        ? new Audience(Place.UNIT, null)
                        : new Audience(Place.ELSEWHERE, step.at().value());
        };
    }

    /** The side of whom a step is told to. */
    static Audience of(Step step, Recipient recipient) {
        return recipient.isNobody() ? new Audience(Place.NOBODY, null) : of(step, recipient.role());
    }

    /** The unit whose people these are; empty for addresses that a ladder lists, and {@link #NO_UNIT} for nobody's. */
    String unit(Obligation obligation, Ladder ladder) {
        return switch (place) {
            case UNIT -> obligation.unit();
            case OFFICE -> ladder.officeUnit().value();
            case ELSEWHERE -> at;
            case LIST -> "";
            case NOBODY -> NO_UNIT;
        };
    }
}
