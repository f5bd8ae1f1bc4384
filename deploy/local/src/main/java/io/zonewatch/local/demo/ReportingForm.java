package io.zonewatch.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonewatch.local.api.Exchange;
import io.zonewatch.reporting.DueRule;
import io.zonewatch.reporting.Frequency;
import io.zonewatch.reporting.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a form of the pack says about who owes it and when.
 *
 * @param code of the form
 * @param indicators it asks for
 * @param kinds of units that owe it
 * @param first period
 * @param last period
 * @param skippedMonths months without a report
 * @param precomputed whether its figures follow from other forms
 * @param dueRule the on-time line
 */
record ReportingForm(
        String code,
        Set<String> indicators,
        Set<String> kinds,
        Period first,
        Period last,
        Set<Integer> skippedMonths,
        boolean precomputed,
        DueRule dueRule) {

    static ReportingForm of(JsonNode form) {
        var indicators = new HashSet<String>();
        form.path("cells").forEach(cell -> indicators.add(cell.path("indicator").asText()));
        var kinds = new HashSet<String>();
        form.path("owedBy").path("kinds").forEach(kind -> kinds.add(kind.asText()));
        var skipped = new HashSet<Integer>();
        form.path("skippedMonths").forEach(month -> skipped.add(month.asInt()));
        return new ReportingForm(
                form.path("code").asText(),
                indicators,
                kinds,
                Period.parse(form.path("validFrom").asText()),
                Period.parse(form.path("validTo").asText()),
                skipped,
                isPrecomputed(form),
                Exchange.JSON.convertValue(form.path("dueRule"), DueRule.class));
    }

    /** Whether the form of a pack has figures that follow from other forms, which must be there before it. */
    static boolean isPrecomputed(JsonNode form) {
        return !form.path("cells").findValues("precomputedFrom").isEmpty();
    }

    /** Every period for which it is owed. */
    List<Period> periods() {
        var owed = new ArrayList<Period>();
        Stream.iterate(first, period -> period.compareTo(last) <= 0, Period::next)
                .filter(period -> period.frequency() != Frequency.MONTHLY || !skippedMonths.contains(period.number()))
                .forEach(owed::add);
        return owed;
    }
}
