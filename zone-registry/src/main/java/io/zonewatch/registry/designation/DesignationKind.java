package io.zonewatch.registry.designation;

import io.zonewatch.registry.recognition.Level;
import java.util.Optional;

/** The designations that the plan names. */
enum DesignationKind {
    /** 循环经济试点. */
    CIRCULAR_ECONOMY_PILOT,
    /** 低碳园区. */
    LOW_CARBON_PARK,
    /** 生态工业园区: all zones are to seek it. */
    ECO_INDUSTRIAL_PARK,
    /** 新能源示范. */
    NEW_ENERGY_DEMONSTRATION,
    /** 产城融合试点. */
    INDUSTRY_CITY_PILOT,
    /** 产城融合示范. */
    INDUSTRY_CITY_DEMONSTRATION,
    /** 省级创新型园区. */
    INNOVATION_PARK,
    /** 省级转型升级示范试点. */
    TRANSFORMATION_PILOT,
    /** 省级战略性新兴产业集聚发展基地. */
    EMERGING_INDUSTRY_BASE,
    /** 国家级高新区. */
    NATIONAL_HIGH_TECH_ZONE;

    /** The only level it is granted at, where its name says so. */
    Optional<Level> onlyLevel() {
        return switch (this) {
            case CIRCULAR_ECONOMY_PILOT,
                    LOW_CARBON_PARK,
                    ECO_INDUSTRIAL_PARK,
                    NEW_ENERGY_DEMONSTRATION,
                    INDUSTRY_CITY_PILOT,
                    INDUSTRY_CITY_DEMONSTRATION -> Optional.empty();
            case INNOVATION_PARK, TRANSFORMATION_PILOT, EMERGING_INDUSTRY_BASE -> Optional.of(Level.PROVINCIAL);
            case NATIONAL_HIGH_TECH_ZONE -> Optional.of(Level.NATIONAL);
        };
    }
}
