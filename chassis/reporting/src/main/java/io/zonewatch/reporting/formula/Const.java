package io.zonewatch.reporting.formula;

import io.zonewatch.reporting.DecimalString;
import java.math.BigDecimal;

/**
 * A fixed number.
 *
 * @param value decimal string in JSON
 */
public record Const(@DecimalString BigDecimal value) implements Amount {

    /** Needs the value; throws {@link io.zonewatch.reporting.UnfitMember}. */
    public Const {
        Checks.decimal("value", value);
    }
}
