package io.zonewatch.indicator.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Parts that are given add up to the total; what none of them names is in a part OTHER. Each part may have been rounded, so half a unit of
 * the last decimal is tolerated for each of them.
 *
 * @param tolerance for each part, in the indicator's unit
 */
record SumOfParts(String indicator, BigDecimal tolerance, Expectation expectation) implements Rule {

    /** By the decimals that mean something. */
    static SumOfParts rounded(String indicator, int decimals, Expectation expectation) {
        return new SumOfParts(indicator, BigDecimal.valueOf(5, decimals + 1), expectation);
    }

    @Override
    public RuleCode code() {
        return RuleCode.SUM_OF_PARTS;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of("tolerancePerPart", tolerance.toPlainString());
    }

    @Override
    public void check(Sheet sheet) {
        List<Sheet.Line> parts = sheet.parts(indicator);
        if (parts.isEmpty()) {
            return;
        }
        sheet.total(indicator)
                .filter(total -> total.cell().figure().hasValue())
                .ifPresentOrElse(
                        total -> compare(sheet, total, parts),
                        () -> sheet.lacks(indicator, RuleCode.TOTAL_MISSING, expectation));
    }

    private void compare(Sheet sheet, Sheet.Line total, List<Sheet.Line> parts) {
        BigDecimal sum =
                parts.stream().map(part -> part.cell().figure().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal tolerated = tolerance.multiply(BigDecimal.valueOf(parts.size()));
        BigDecimal value = total.cell().figure().value();
        if (sum.subtract(value).abs().compareTo(tolerated) > 0) {
            sheet.find(
                    total,
                    "/figure",
                    code(),
                    severity(),
                    Expectation.between(sum.subtract(tolerated), sum.add(tolerated), Origin.CELL, indicator),
                    indicator,
                    sum.toPlainString(),
                    value.toPlainString());
        }
    }
}
