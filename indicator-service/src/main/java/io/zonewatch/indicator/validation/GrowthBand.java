package io.zonewatch.indicator.validation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/**
 * The yearly growth 同比 of a total, (C ÷ C' − 1) · 100, lies in a band. C' is the comparable-scope base that the cell gives, else what was
 * accepted for the same period of the year before. Of a base that is not positive no growth can be told.
 *
 * @param below growth in per cent under which it is to be explained, or null
 * @param above growth in per cent over which it is to be explained, or null
 */
record GrowthBand(String indicator, BigDecimal below, BigDecimal above) implements Rule {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private record Base(BigDecimal value, Origin origin, String reference) {}

    @Override
    public RuleCode code() {
        return RuleCode.GROWTH_OUT_OF_BAND;
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Map<String, String> parameters() {
        return Parameters.of("below", below, "above", above);
    }

    @Override
    public void check(Sheet sheet) {
        sheet.value(indicator).ifPresent(line -> base(sheet, line)
                .filter(base -> base.value().signum() > 0)
                .ifPresent(base -> compare(sheet, line, base)));
    }

    private Optional<Base> base(Sheet sheet, Sheet.Line line) {
        BigDecimal given = line.cell().base();
        return given != null
                ? Optional.of(new Base(given, Origin.COMPARABLE_BASE, indicator))
                : sheet.past()
                        .yearAgo(line.cell().place())
                        .map(ago -> new Base(ago.value(), Origin.ACCEPTED_REPORT, ago.reference()));
    }

    private void compare(Sheet sheet, Sheet.Line line, Base base) {
        BigDecimal atLeast = grown(base.value(), below);
        BigDecimal atMost = grown(base.value(), above);
        BigDecimal value = line.cell().figure().value();
        boolean tooLow = atLeast != null && value.compareTo(atLeast) < 0;
        boolean tooHigh = atMost != null && value.compareTo(atMost) > 0;
        if (tooLow || tooHigh) {
            sheet.find(
                    line,
                    "/figure",
                    code(),
                    severity(),
                    Expectation.between(atLeast, atMost, base.origin(), base.reference()),
                    indicator,
                    growth(value, base.value()).toPlainString(),
                    base.value().toPlainString(),
                    Parameters.lowest(below),
                    Parameters.highest(above));
        }
    }

    /** The value that grew from a base by so many per cent, exactly. */
    private static BigDecimal grown(BigDecimal base, BigDecimal percent) {
        return percent == null
                ? null
                : base.multiply(HUNDRED.add(percent)).divide(HUNDRED).stripTrailingZeros();
    }

    private static BigDecimal growth(BigDecimal value, BigDecimal base) {
        return value.multiply(HUNDRED)
                .divide(base, MathContext.DECIMAL128)
                .subtract(HUNDRED)
                .setScale(2, RoundingMode.HALF_UP);
    }
}
