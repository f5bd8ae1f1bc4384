package io.zonewatch.indicator.submission;

import io.zonewatch.chassis.problem.Messages;
import io.zonewatch.indicator.validation.Finding;
import io.zonewatch.indicator.validation.Issue;
import java.util.List;

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

    Issue issue(Messages messages) {
        return Issue.of(finding, explanation, messages);
    }
}
