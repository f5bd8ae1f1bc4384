package io.zonewatch.indicator.validation;

import io.zonewatch.indicator.IndicatorProblem;
import java.math.BigDecimal;
import java.util.Map;

/**
 * A cumulative value 累计数, total or part, is not below that of the year's latest accepted report before. A fall can be right (goods
 * taken back, figures corrected), so it is to be explained.
 */
record NeverFalls(String indicator) implements Rule {

    @Override
    public IndicatorProblem code() {
        return IndicatorProblem.CUMULATIVE_FELL;
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of();
    }

    @Override
    public void check(Sheet sheet) {
        sheet.values(indicator).forEach(line -> sheet.past()
                .latestOfTheYear(line.cell().place())
                .ifPresent(before -> compare(sheet, line, before)));
    }

    private void compare(Sheet sheet, Sheet.Line line, Accepted before) {
        BigDecimal value = line.cell().figure().value();
        if (value.compareTo(before.value()) < 0) {
            sheet.find(
                    line,
                    "/figure",
                    code(),
                    severity(),
                    Expectation.between(before.value(), null, Origin.ACCEPTED_REPORT, before.reference()),
                    line.name(),
                    value.toPlainString(),
                    before.value().toPlainString(),
                    before.period());
        }
    }
}
