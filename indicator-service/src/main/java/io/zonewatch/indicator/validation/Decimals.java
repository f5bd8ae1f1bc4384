package io.zonewatch.indicator.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A value, and the base it is compared with, has no more decimals than mean something; zeros at the end are kept and count as none. */
record Decimals(String indicator, int atMost, Expectation expectation) implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.TOO_MANY_DECIMALS;
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
        List<Sheet.Line> values = sheet.values(indicator)
                .filter(line -> tooMany(line.cell().figure().value()))
                .toList();
        List<Sheet.Line> bases = sheet.sound(indicator)
                .filter(line -> line.cell().base() != null)
                .filter(line -> tooMany(line.cell().base()))
                .toList();
        values.forEach(line -> sheet.refuse(line, "/figure", code(), expectation, line.name(), atMost));
        bases.forEach(line -> sheet.refuse(line, "/base", code(), expectation, line.name(), atMost));
    }

    private boolean tooMany(BigDecimal number) {
        return number.stripTrailingZeros().scale() > atMost;
    }
}
