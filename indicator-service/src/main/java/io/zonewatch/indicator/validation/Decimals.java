package io.zonewatch.indicator.validation;

import io.zonewatch.indicator.IndicatorProblem;
import java.util.Map;

/** A value has no more decimals than mean something; zeros at the end are kept and count as none. */
record Decimals(String indicator, int atMost, Expectation expectation) implements Rule {

    @Override
    public IndicatorProblem code() {
        return IndicatorProblem.TOO_MANY_DECIMALS;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of("decimals", Integer.toString(atMost));
    }

    @Override
    public void check(Sheet sheet) {
        sheet.values(indicator)
                .filter(line ->
                        line.cell().figure().value().stripTrailingZeros().scale() > atMost)
                .toList()
                .forEach(line -> sheet.refuse(line, "/figure", code(), expectation, indicator, atMost));
    }
}
