package io.zonewatch.assessment.apportion;

/** How a city's target is spread over its zones 分解方法. */
enum ApportionmentMethod {
    /**
     * 按基期比重: the whole value, and with it the needed growth, goes by each zone's share in the base period's numerator, so each zone stands at
     * {@code value · T ÷ B}.
     */
    BY_SHARE_OF_BASE,
    /**
     * 同等力度: each zone moves from its own base by the same a year: by the same percentage points where the indicator is a share, by the same per cent where
     * it is an amount. For amounts that comes to the same values as {@link #BY_SHARE_OF_BASE}; the pace is told besides.
     */
    EQUAL_EFFORT,
    /** 协商确定: the values are given. */
    NEGOTIATED
}
