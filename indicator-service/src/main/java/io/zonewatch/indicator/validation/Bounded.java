package io.zonewatch.indicator.validation;

import io.zonewatch.indicator.catalogue.Bounds;
import java.util.Map;

/** A value lies between the bounds that the catalogue sets, for totals only or for parts too. */
record Bounded(String indicator, Bounds bounds, Expectation expectation) implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.OUT_OF_BOUNDS;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Map<String, String> parameters() {
        Map<String, String> parameters = Parameters.of("min", bounds.min(), "max", bounds.max());
        if (!bounds.bindParts()) {
            parameters.put("totalsOnly", "true");
        }
        return parameters;
    }

    @Override
    public void check(Sheet sheet) {
        sheet.values(indicator)
                .filter(line -> line.cell().part() == null || bounds.bindParts())
                .filter(line -> !bounds.contain(line.cell().figure().value()))
                .toList()
                .forEach(line -> sheet.refuse(
                        line,
                        "/figure",
                        code(),
                        expectation,
                        line.name(),
                        line.cell().figure(),
                        Parameters.lowest(bounds.min()),
                        Parameters.highest(bounds.max())));
    }
}
