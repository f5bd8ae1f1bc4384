package io.zonewatch.reporting.formula;

import java.math.BigDecimal;

/** Measuring units of land; one hectare is exactly 15 mu, one square kilometre exactly 100 hectares. */
public enum AreaUnit {
    /** 亩, 1/15 ha. */
    MU(1),
    /** ha, 公顷. */
    HECTARE(15),
    /** km², 平方公里. */
    SQUARE_KILOMETRE(1500);

    private final BigDecimal mu;

    AreaUnit(int mu) {
        this.mu = BigDecimal.valueOf(mu);
    }

    /** How many mu one of it has: 1, 15 or 1500. */
    public BigDecimal mu() {
        return mu;
    }
}
