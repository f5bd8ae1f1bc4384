package io.zonewatch.registry.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * What a unit is on a day.
 *
 * @param status where it is in its life
 * @param mergedInto the unit that it went into; set if and only if the status is MERGED
 * @param attributes its attributes; of a unit that is gone, the last it had
 * @param outline its development boundary, or null
 */
public record Situation(UnitStatus status, String mergedInto, FlatAttributes attributes, Outline outline) {

    /** A unit as it is registered: it has no boundary yet. */
    static Situation registered(FlatAttributes attributes) {
        return new Situation(UnitStatus.REGISTERED, null, attributes, null);
    }

    /** The same unit with other attributes. */
    public Situation with(FlatAttributes others) {
        return new Situation(status, mergedInto, others, outline);
    }

    /** The same unit within another boundary. */
    public Situation within(Outline other) {
        return new Situation(status, mergedInto, attributes, other);
    }

    /** The same unit elsewhere in its life. */
    public Situation as(UnitStatus other, String into) {
        return new Situation(other, into, attributes, outline);
    }

    /** The same with those other units only that may be told of. */
    Situation told(Predicate<String> other) {
        boolean toldParent = attributes.parent() == null || other.test(attributes.parent());
        return new Situation(
                status,
                mergedInto == null || other.test(mergedInto) ? mergedInto : null,
                toldParent ? attributes : attributes.alone(),
                outline);
    }

    /** Whether the unit still exists: neither merged nor abolished. */
    public boolean isLiving() {
        return status == UnitStatus.REGISTERED;
    }

    /** Whether it is to be found on the day at all. */
    public boolean isThere() {
        return status != UnitStatus.NOT_REGISTERED;
    }

    /** Names of what differs; a unit that was not there before has no attributes and is registered. */
    List<String> changedFrom(Situation before) {
        Situation past = before == null ? registered(FlatAttributes.NONE) : before;
        List<String> changed = new ArrayList<>();
        if (status != past.status) {
            changed.add("status");
        }
        if (!Objects.equals(mergedInto, past.mergedInto)) {
            changed.add("mergedInto");
        }
        changed.addAll(attributes.changedFrom(past.attributes));
        if (!Objects.equals(outline, past.outline)) {
            changed.add("boundary");
        }
        return changed;
    }
}
