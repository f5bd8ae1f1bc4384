package io.zonewatch.indicator.submission;

import io.zonewatch.chassis.problem.Messages;
import io.zonewatch.indicator.validation.Finding;
import io.zonewatch.indicator.validation.Issue;
import io.zonewatch.indicator.validation.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was found about a report, and what the unit says about it.
 *
 * @param finding an error or a warning
 * @param explanation of a warning, or null
 */
record Explained(Finding finding, String explanation) {

    static Explained of(Finding finding, List<Explanation> explanations) {
        return new Explained(
                finding,
                explanations.stream()
                        .filter(one -> !finding.fatal() && one.isAbout(finding))
                        .map(Explanation::text)
                        .findFirst()
                        .orElse(null));
    }

    /** Whether it keeps the report from being taken. */
    boolean blocks() {
        return explanation == null;
    }

    /** What a refusal says about it beside its place, its rule and the message: the same as an issue does. */
    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("severity", finding.severity());
        facts.put("indicator", finding.indicator());
        facts.put("part", finding.part());
        facts.put("figure", finding.figure());
        facts.put("expected", finding.expectation());
        facts.put("explanation", explanation);
        return facts;
    }

    Issue issue(Wording wording, Messages messages) {
        return wording.issue(finding, explanation, messages);
    }
}
