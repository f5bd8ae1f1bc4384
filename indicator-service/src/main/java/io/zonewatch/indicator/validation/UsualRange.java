package io.zonewatch.indicator.validation;

import io.zonewatch.indicator.catalogue.TimeBasis;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a total says about its own stretch of time ({@link Stretch}) is no outlier among what the unit's accepted reports said about theirs,
 * by {@link ModifiedZ}.
 *
 * @param basis what a value covers
 * @param decimals to which the expectation is rounded, inwards
 * @param greatest absolute score that needs no explanation
 */
record UsualRange(String indicator, TimeBasis basis, int decimals, BigDecimal greatest) implements Rule {

    /** With fewer comparable values nothing is said. */
    static final int FEWEST = 5;

    /** Periods that are looked back. */
    static final int WINDOW = 36;

    @Override
    public RuleCode code() {
        return RuleCode.OUTLIER;
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of(
                "greatest", greatest.toPlainString(),
                "fewest", Integer.toString(FEWEST),
                "periods", Integer.toString(WINDOW));
    }

    @Override
    public void check(Sheet sheet) {
        sheet.value(indicator).ifPresent(line -> check(sheet, line));
    }

    private void check(Sheet sheet, Sheet.Line line) {
        var past = sheet.past().line(line.cell().place());
        BigDecimal value = line.cell().figure().value();
        Stretch.of(basis, sheet.period(), value, past).ifPresent(now -> {
            List<BigDecimal> usual = past.values().stream()
                    .map(accepted -> Stretch.of(basis, accepted.period(), accepted.value(), past))
                    .flatMap(Optional::stream)
                    .filter(stretch -> stretch.months() == now.months())
                    .map(Stretch::value)
                    .toList();
            if (usual.size() >= FEWEST) {
                ModifiedZ.of(usual).ifPresent(scores -> compare(sheet, line, now, scores, usual.size()));
            }
        });
    }

    private void compare(Sheet sheet, Sheet.Line line, Stretch now, ModifiedZ scores, int count) {
        BigDecimal score = scores.score(now.value());
        if (score.abs().compareTo(greatest) <= 0) {
            return;
        }
        BigDecimal before = line.cell().figure().value().subtract(now.value());
        BigDecimal atLeast = before.add(scores.at(greatest.negate())).setScale(decimals, RoundingMode.CEILING);
        BigDecimal atMost = before.add(scores.at(greatest)).setScale(decimals, RoundingMode.FLOOR);
        sheet.find(
                line,
                "/figure",
                code(),
                severity(),
                Expectation.between(atLeast, atMost, Origin.HISTORY, count),
                indicator,
                now.value().toPlainString(),
                score.setScale(2, RoundingMode.HALF_UP).toPlainString(),
                count,
                greatest.toPlainString());
    }
}
