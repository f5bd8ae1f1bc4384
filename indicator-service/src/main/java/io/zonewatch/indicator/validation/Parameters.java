package io.zonewatch.indicator.validation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** How numbers stand in rules and messages. */
final class Parameters {

    /** Stands for a lower limit that is not set. */
    static final String NO_LOWEST = "−∞";

    /** Stands for an upper limit that is not set. */
    static final String NO_HIGHEST = "∞";

    private Parameters() {}

    /** Two parameters, without those that are not set. */
    static Map<String, String> of(String name, BigDecimal value, String otherName, BigDecimal otherValue) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (value != null) {
            parameters.put(name, value.toPlainString());
        }
        if (otherValue != null) {
            parameters.put(otherName, otherValue.toPlainString());
        }
        return parameters;
    }

    /** A lower limit in plain notation. */
    static String lowest(BigDecimal limit) {
        return limit == null ? NO_LOWEST : limit.toPlainString();
    }

    /** An upper limit in plain notation. */
    static String highest(BigDecimal limit) {
        return limit == null ? NO_HIGHEST : limit.toPlainString();
    }
}
