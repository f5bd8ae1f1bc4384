package io.zonewatch.registry.unit;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.zonewatch.reporting.DecimalString;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A unit as it is published: its whole valid-time line as known now.
 *
 * @param versions of the days on which it is there, ascending by {@code validFrom}; a version holds until the next begins
 * @param parts what other features keep of it, by member
 */
record UnitState(String code, UnitKind kind, List<Version> versions, Map<String, Object> parts) {

    /**
     * What a unit is from a day on.
     *
     * @param mergedInto the unit that it went into, or null
     * @param areaHa geodesic area of its development boundary in hectares, or null
     */
    record Version(
            LocalDate validFrom,
            String documentNumber,
            UnitStatus status,
            String mergedInto,
            @JsonUnwrapped FlatAttributes attributes,
            @DecimalString BigDecimal areaHa) {

        static Version of(UnitVersion version) {
            Situation situation = version.situation();
            return new Version(
                    version.validFrom(),
                    version.ground().documentNumber(),
                    situation.status(),
                    situation.mergedInto(),
                    situation.attributes(),
                    situation.outline() == null ? null : situation.outline().areaHa());
        }
    }

    /** The parts stand beside the other members. */
    @JsonAnyGetter
    @Override
    public Map<String, Object> parts() {
        return parts;
    }

    static UnitState of(Unit unit, Map<String, Object> parts) {
        return new UnitState(
                unit.code().value(),
                unit.kind(),
                unit.line().values().stream()
                        .filter(version -> version.situation().isThere())
                        .map(Version::of)
                        .toList(),
                parts);
    }
}
