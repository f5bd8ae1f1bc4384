package io.zonewatch.indicator.submission;

import io.zonewatch.chassis.problem.Messages;
import io.zonewatch.indicator.obligation.Obligation;
import io.zonewatch.indicator.obligation.ObligationRepository;
import io.zonewatch.indicator.validation.Issue;
import io.zonewatch.indicator.validation.Validation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Says what would become of a report, and writes nothing. */
@ApplicationScoped
class Validating {

    private final ObligationRepository obligations;
    private final Examination examination;
    private final Validation validation;
    private final Messages messages;

    @Inject
    Validating(ObligationRepository obligations, Examination examination, Validation validation, Messages messages) {
        this.obligations = obligations;
        this.examination = examination;
        this.validation = validation;
        this.messages = messages;
    }

    /**
     * What would be said about a report.
     *
     * @param acceptable whether it would be taken as it stands, were the obligation open: no error, and every warning explained
     * @param content digest of what the report says, for a zone leader's signature
     * @param catalogueVersion by which it was looked at
     * @param issues errors and warnings in the order of the cells
     */
    record Verdict(boolean acceptable, String content, int catalogueVersion, List<Issue> issues) {}

    /** Looks at a report in whatever state the obligation is. */
    @Transactional
    Verdict validate(String id, Report report) {
        Examination.Outcome outcome = examination.of(obligations.visible(id), report, "");
        return new Verdict(
                outcome.isAcceptable(),
                outcome.content(),
                outcome.catalogueVersion(),
                outcome.found().stream().map(one -> one.issue(messages)).toList());
    }

    /** What reports on the obligation are held against. */
    @Transactional
    List<Validation.InForce> rules(String id) {
        Obligation obligation = obligations.visible(id);
        return validation.rules(obligation, examination.indicators(obligation));
    }
}
