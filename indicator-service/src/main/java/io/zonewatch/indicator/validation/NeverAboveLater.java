package io.zonewatch.indicator.validation;

import io.zonewatch.indicator.IndicatorProblem;
import java.math.BigDecimal;
import java.util.Map;

/**
 * A cumulative value 累计数, total or part, is not above that of the year's next report, where one was accepted already: else the value falls
 * there, by a month that is corrected or comes late, and nobody is asked.
 */
record NeverAboveLater(String indicator) implements Rule {

    @Override
    public IndicatorProblem code() {
        return IndicatorProblem.CUMULATIVE_ABOVE_LATER;
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
                .nextOfTheYear(line.cell().place())
                .ifPresent(later -> compare(sheet, line, later)));
    }

    private void compare(Sheet sheet, Sheet.Line line, Accepted later) {
        BigDecimal value = line.cell().figure().value();
        if (value.compareTo(later.value()) > 0) {
            sheet.find(
                    line,
                    "/figure",
                    code(),
                    severity(),
                    Expectation.between(null, later.value(), Origin.ACCEPTED_REPORT, later.reference()),
                    line.name(),
                    value.toPlainString(),
                    later.value().toPlainString(),
                    later.period());
        }
    }
}
