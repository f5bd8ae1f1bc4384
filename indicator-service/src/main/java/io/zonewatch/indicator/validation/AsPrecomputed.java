package io.zonewatch.indicator.validation;

import io.zonewatch.indicator.precomputed.Precomputed;
import io.zonewatch.reporting.Figure;
import io.zonewatch.reporting.FigureStatus;
import java.util.Map;

/**
 * A figure is the one that follows from accepted reports of another form, total or part, where one follows. The months may be about to be
 * corrected, so another one is to be explained.
 *
 * @param form whose accepted reports it follows from
 */
record AsPrecomputed(String indicator, String form) implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.DIFFERS_FROM_PRECOMPUTED;
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of("form", form);
    }

    @Override
    public void check(Sheet sheet) {
        sheet.sound(indicator).forEach(line -> sheet.past()
                .precomputed(line.cell().place())
                .filter(precomputed -> isSaid(precomputed.figure())
                        && !precomputed.figure().sameAs(line.cell().figure()))
                .ifPresent(precomputed -> differs(sheet, line, precomputed)));
    }

    /** Of what is missing or exempt nothing follows; that months are not applicable says something, and it is not zero. */
    private static boolean isSaid(Figure figure) {
        return figure.hasValue() || figure.status() == FigureStatus.NOT_APPLICABLE;
    }

    private void differs(Sheet sheet, Sheet.Line line, Precomputed precomputed) {
        sheet.find(
                line,
                "/figure",
                code(),
                severity(),
                Expectation.between(
                        precomputed.figure().value(),
                        precomputed.figure().value(),
                        Origin.ACCEPTED_REPORT,
                        precomputed.reference()),
                line.name(),
                line.cell().figure(),
                precomputed.figure(),
                form);
    }
}
