package io.zonewatch.assessment.compliance;

import io.zonewatch.assessment.plan.Names;
import io.zonewatch.chassis.event.UnreadableEvent;
import io.zonewatch.reporting.UnitCode;
import java.util.List;

/**
 * A unit with what it is called.
 *
 * @param versions ascending by the day from which each holds
 */
record NamedUnit(UnitCode code, List<Version> versions) {

    static final String TOPIC = "zonewatch.registry.units.v1";
    static final String TYPE = "io.zonewatch.registry.unit.v1";

    /** What holds from a day on. */
    record Version(Names names) {}

    NamedUnit checked() {
        if (code == null || versions == null || versions.isEmpty() || names() == null) {
            throw new UnreadableEvent(TYPE + " lacks a compulsory member");
        }
        return this;
    }

    /** The names known last. */
    Names names() {
        return versions.getLast().names();
    }
}
