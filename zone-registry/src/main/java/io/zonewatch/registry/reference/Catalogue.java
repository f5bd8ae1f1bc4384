package io.zonewatch.registry.reference;

/** The lists of codes that are kept, each in several editions. */
enum Catalogue {
    /**
     * 行政区划, GB/T 2260. An edition is the state of one day; in between, divisions were changed one by one, on days that
     * are known only for some.
     */
    DIVISIONS,
    /** 国民经济行业分类, GB/T 4754. From its day an edition replaces the one before as a whole. */
    INDUSTRIES
}
