package io.zonewatch.indicator.unit;

/** Designations 品牌 of zones, as the registry has them. */
public enum Designation {
    /** 循环经济示范试点. */
    CIRCULAR_ECONOMY_PILOT,
    /** 低碳园区. */
    LOW_CARBON_PARK,
    /** 生态工业园区. */
    ECO_INDUSTRIAL_PARK,
    /** 新能源示范. */
    NEW_ENERGY_DEMONSTRATION,
    /** 产城融合试点. */
    INDUSTRY_CITY_PILOT,
    /** 产城融合示范. */
    INDUSTRY_CITY_DEMONSTRATION,
    /** 创新型园区. */
    INNOVATION_PARK,
    /** 转型升级示范试点. */
    TRANSFORMATION_PILOT,
    /** 战略性新兴产业集聚发展基地. */
    EMERGING_INDUSTRY_BASE,
    /** 国家高新区. */
    NATIONAL_HIGH_TECH_ZONE
}
