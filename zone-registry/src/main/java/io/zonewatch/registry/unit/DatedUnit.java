package io.zonewatch.registry.unit;

import io.zonewatch.registry.Moment;
import io.zonewatch.reporting.UnitCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A unit on a day.
 *
 * @param sequence the unit's present sequence; as known at an instant, the one at which the version was recorded
 * @param version what held on the day
 * @param validTo the day on which the next version begins, or null
 */
public record DatedUnit(UnitCode code, UnitKind kind, long sequence, UnitVersion version, LocalDate validTo) {

    /** The same with something left out of what it is. */
    DatedUnit with(Situation told) {
        UnitVersion shown = new UnitVersion(version.ground(), told, version.sequence(), version.recordedAt());
        return new DatedUnit(code, kind, sequence, shown, validTo);
    }

    /**
     * The same as it was known at an instant. What the unit has come to since is left out, so that the same question is answered
     * the same again; only who asks for what is known now learns the present sequence.
     */
    DatedUnit asKnown(Instant known) {
        return known.equals(Moment.EVERYTHING) ? this : new DatedUnit(code, kind, version.sequence(), version, validTo);
    }

    /** The sequence of a line: the highest of its versions. */
    public static long sequence(List<DatedUnit> line) {
        return line.stream().mapToLong(DatedUnit::sequence).max().orElse(0);
    }

    /** Where it belonged on the day. */
    public String division() {
        return version.attributes().division();
    }
}
