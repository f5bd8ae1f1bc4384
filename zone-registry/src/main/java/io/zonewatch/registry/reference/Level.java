package io.zonewatch.registry.reference;

/** How deep in its catalogue a code stands: the first three are of divisions, the others of industries. */
enum Level {
    /** 省级. */
    PROVINCE,
    /** 地级. */
    PREFECTURE,
    /** 县级. */
    COUNTY,
    /** 门类, a letter. */
    SECTION,
    /** 大类, two digits. */
    DIVISION,
    /** 中类, three digits. */
    GROUP
}
