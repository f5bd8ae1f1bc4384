package io.zonewatch.assessment.observation;

import io.zonewatch.reporting.UnitCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A unit as registry tells it, as far as roll-ups and counts need it.
 *
 * @param versions ascending by {@code validFrom}; a version holds until the next begins
 * @param designations 品牌 of a zone
 * @param platforms innovation platforms 创新平台 of a zone
 */
record UnitState(
        UnitCode code,
        UnitKind kind,
        List<Version> versions,
        List<Recognition> designations,
        List<Recognition> platforms) {

    static final String TOPIC = "zonewatch.registry.units.v1";
    static final String TYPE = "io.zonewatch.registry.unit.v1";

    private static final String REGISTERED = "REGISTERED";

    /** Keeps copies of the recognitions. */
    UnitState {
        designations = designations == null ? List.of() : List.copyOf(designations);
        platforms = platforms == null ? List.of() : List.copyOf(platforms);
    }

    /**
     * What holds from a day on.
     *
     * @param parent the zone that this zone is a park of, or null
     * @param leadingIndustries codes of GB/T 4754 as figures are broken down by; a unit that is no zone has none
     * @param level of a zone, null where unknown
     * @param status REGISTERED while it lives
     * @param primaryIndustry 首位产业, or null
     */
    record Version(
            LocalDate validFrom,
            String division,
            UnitCode parent,
            List<String> leadingIndustries,
            String level,
            String status,
            String primaryIndustry) {

        /** Keeps a copy of the industries. */
        Version {
            leadingIndustries = leadingIndustries == null ? List.of() : List.copyOf(leadingIndustries);
        }

        boolean lives() {
            return REGISTERED.equals(status);
        }
    }

    UnitState checked() {
        Require.members(TYPE, code, kind);
        Require.items(TYPE, versions)
                .forEach(version -> Require.members(TYPE, version.validFrom(), version.division()));
        designations.forEach(each -> each.require(TYPE));
        platforms.forEach(each -> each.require(TYPE));
        return this;
    }

    /** What holds on the day; empty before the first version. */
    Optional<Version> on(LocalDate day) {
        return versions.stream()
                .filter(version -> !version.validFrom().isAfter(day))
                .reduce((_, later) -> later);
    }
}
