package io.zonewatch.registry.unit;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A unit as it is published: its whole valid-time line as known now.
 *
 * @param versions ascending by {@code validFrom}; a version holds until the next begins
 * @param contributed what other features add, by member
 */
record UnitState(
        String code,
        UnitKind kind,
        List<Version> versions,
        @JsonAnyGetter Map<String, Object> contributed) {

    /** What a unit is from a day on. */
    record Version(
            LocalDate validFrom,
            String documentNumber,
            UnitStatus status,
            @JsonUnwrapped FlatAttributes attributes) {

        static Version of(UnitVersion version) {
            return new Version(
                    version.validFrom(), version.ground().documentNumber(), version.status(), version.attributes());
        }
    }

    static UnitState of(Unit unit, Map<String, Object> contributed) {
        return new UnitState(
                unit.code().value(),
                unit.kind(),
                unit.line().values().stream().map(Version::of).toList(),
                contributed);
    }
}
