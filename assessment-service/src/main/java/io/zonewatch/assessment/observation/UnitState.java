package io.zonewatch.assessment.observation;

import io.zonewatch.reporting.UnitCode;
import java.time.LocalDate;
import java.util.List;

/**
 * A unit as registry tells it, as far as roll-ups need it.
 *
 * @param versions ascending by {@code validFrom}; a version holds until the next begins
 */
record UnitState(UnitCode code, UnitKind kind, List<Version> versions) {

    static final String TOPIC = "zonewatch.registry.units.v1";
    static final String TYPE = "io.zonewatch.registry.unit.v1";

    /**
     * What holds from a day on.
     *
     * @param parent the zone that this zone is a park of, or null
     * @param leadingIndustries codes of GB/T 4754 as figures are broken down by; a unit that is no zone has none
     */
    record Version(LocalDate validFrom, String division, UnitCode parent, List<String> leadingIndustries) {

        /** Keeps a copy of the industries. */
        Version {
            leadingIndustries = leadingIndustries == null ? List.of() : List.copyOf(leadingIndustries);
        }
    }

    UnitState checked() {
        Require.members(TYPE, code, kind);
        Require.items(TYPE, versions)
                .forEach(version -> Require.members(TYPE, version.validFrom(), version.division()));
        return this;
    }
}
