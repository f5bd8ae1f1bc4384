package io.zonewatch.indicator.validation;

import java.util.Map;

/** Where a cell names its measuring unit, it is the indicator's: 亿元 for 万元 is ten thousand times too much and looks like nothing. */
record Measured(String indicator, String unit, Expectation expectation) implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.WRONG_UNIT;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of("unit", unit);
    }

    @Override
    public void check(Sheet sheet) {
        sheet.sound(indicator)
                .filter(line ->
                        line.cell().unit() != null && !line.cell().unit().equals(unit))
                .toList()
                .forEach(line -> sheet.refuse(
                        line,
                        "/unit",
                        code(),
                        expectation,
                        line.name(),
                        unit,
                        line.cell().unit()));
    }
}
