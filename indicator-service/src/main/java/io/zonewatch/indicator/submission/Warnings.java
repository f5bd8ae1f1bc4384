package io.zonewatch.indicator.submission;

import io.zonewatch.chassis.problem.Messages;
import io.zonewatch.indicator.catalogue.IndicatorSets;
import io.zonewatch.indicator.obligation.Obligation;
import io.zonewatch.indicator.validation.Issue;
import io.zonewatch.indicator.validation.Validation;
import io.zonewatch.indicator.validation.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The warnings of a revision, in the caller's language and by the catalogue and form that it was taken by. */
@ApplicationScoped
class Warnings {

    private final SubmissionStore store;
    private final Validation validation;
    private final IndicatorSets indicators;
    private final Messages messages;

    @Inject
    Warnings(SubmissionStore store, Validation validation, IndicatorSets indicators, Messages messages) {
        this.store = store;
        this.validation = validation;
        this.indicators = indicators;
        this.messages = messages;
    }

    List<Issue> of(Obligation obligation, Submission submission) {
        Wording wording = validation.wording(
                obligation.form(), submission.formVersion(), indicators.of(submission.catalogueVersion()));
        return store.warnings(obligation.id(), submission.revision()).stream()
                .map(one -> one.issue(wording, messages))
                .toList();
    }
}
