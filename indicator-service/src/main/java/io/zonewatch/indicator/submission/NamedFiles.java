package io.zonewatch.indicator.submission;

import io.zonewatch.indicator.attachment.Attachments;
import io.zonewatch.indicator.obligation.Obligation;
import io.zonewatch.indicator.validation.Finding;
import io.zonewatch.indicator.validation.RuleCode;
import io.zonewatch.indicator.validation.Severity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The files that a report names, as attachments or as evidence: each was uploaded for it before. */
@ApplicationScoped
class NamedFiles {

    private final Attachments attachments;

    @Inject
    NamedFiles(Attachments attachments) {
        this.attachments = attachments;
    }

    /**
     * What was never uploaded for the report.
     *
     * @param prefix JSON pointer of the report in its body, empty if it is the body
     */
    List<Finding> unknown(Obligation obligation, Report report, String prefix) {
        List<String> files = report.files();
        Set<String> known = files.isEmpty() ? Set.of() : attachments.known(obligation.id(), files);
        List<Finding> unknown = new ArrayList<>(unknown(report.attachments(), known, prefix + "/attachments/"));
        for (int i = 0; i < report.narrative().size(); i++) {
            List<String> evidence = report.narrative().get(i).evidence();
            unknown.addAll(unknown(evidence, known, prefix + "/narrative/" + i + "/evidence/"));
        }
        return unknown;
    }

    private static List<Finding> unknown(List<String> digests, Set<String> known, String pointer) {
        return IntStream.range(0, digests.size())
                .filter(i -> !known.contains(digests.get(i)))
                .mapToObj(i -> new Finding(
                        pointer + i,
                        null,
                        null,
                        RuleCode.UNKNOWN_ATTACHMENT,
                        Severity.ERROR,
                        null,
                        null,
                        List.of(digests.get(i))))
                .toList();
    }
}
