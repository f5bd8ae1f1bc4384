package io.zonewatch.indicator.validation;

import java.util.Map;
import java.util.stream.Stream;

/**
 * A part is not greater than its whole, where the whole is not negative: of two indicators that the form sets in that relation, or of a
 * breakdown's part and its total. Some subtract (a loss, an elimination), so it is to be explained.
 *
 * @param indicator the part, or the indicator with a breakdown
 * @param whole the other indicator, or the same
 */
record PartOfWhole(String indicator, String whole) implements Rule {

    /** Of a breakdown. */
    static PartOfWhole ofBreakdown(String indicator) {
        return new PartOfWhole(indicator, indicator);
    }

    @Override
    public RuleCode code() {
        return RuleCode.PART_EXCEEDS_WHOLE;
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of("whole", whole);
    }

    @Override
    public void check(Sheet sheet) {
        sheet.value(whole)
                .filter(all -> all.cell().figure().value().signum() >= 0)
                .ifPresent(all -> parts(sheet)
                        .filter(part -> part.cell()
                                        .figure()
                                        .value()
                                        .compareTo(all.cell().figure().value())
                                > 0)
                        .forEach(part -> exceeds(sheet, part, all)));
    }

    private Stream<Sheet.Line> parts(Sheet sheet) {
        return whole.equals(indicator)
                ? sheet.values(indicator).filter(line -> line.cell().part() != null)
                : sheet.value(indicator).stream();
    }

    private void exceeds(Sheet sheet, Sheet.Line part, Sheet.Line all) {
        sheet.find(
                part,
                "/figure",
                code(),
                severity(),
                Expectation.between(null, all.cell().figure().value(), Origin.CELL, whole),
                part.name(),
                part.cell().figure(),
                whole,
                all.cell().figure());
    }
}
