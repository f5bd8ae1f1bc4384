package io.zonewatch.indicator.submission;

import io.zonewatch.chassis.problem.Messages;
import io.zonewatch.indicator.form.FormLibrary;
import io.zonewatch.indicator.obligation.Obligation;
import io.zonewatch.indicator.obligation.ObligationRepository;
import io.zonewatch.indicator.validation.Issue;
import io.zonewatch.indicator.validation.Validation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says what would become of a report, and writes nothing. */
@ApplicationScoped
class Validating {

    private final ObligationRepository obligations;
    private final Examination examination;
    private final Validation validation;
    private final FormLibrary forms;
    private final SignatureStore signatures;
    private final Messages messages;

    @Inject
    Validating(
            ObligationRepository obligations,
            Examination examination,
            Validation validation,
            FormLibrary forms,
            SignatureStore signatures,
            Messages messages) {
        this.obligations = obligations;
        this.examination = examination;
        this.validation = validation;
        this.forms = forms;
        this.signatures = signatures;
        this.messages = messages;
    }

    /**
     * What would be said about a report.
     *
     * @param acceptable whether it would be taken as it stands, were the obligation open: no error, and every warning explained
     * @param content digest of what the report says, for a zone leader's signature
     * @param signed whether the zone leader has signed exactly this for the revision that comes next; null where the form demands no
     *     signature
     * @param catalogueVersion by which it was looked at
     * @param issues errors and warnings in the order of the cells
     */
    record Verdict(
            boolean acceptable,
            String content,
            @Schema(nullable = true) Boolean signed,
            int catalogueVersion,
            List<Issue> issues) {}

    /** Looks at a report in whatever state the obligation is. */
    @Transactional
    Verdict validate(String id, Report report) {
        Obligation obligation = obligations.visible(id);
        Examination.Outcome outcome = examination.of(obligation, report, "");
        return new Verdict(
                outcome.isAcceptable(),
                outcome.content(),
                signed(obligation, outcome.content()),
                outcome.catalogueVersion(),
                outcome.issues(messages));
    }

    private Boolean signed(Obligation obligation, String content) {
        if (!forms.version(obligation.form(), obligation.formVersion()).demandsSignature()) {
            return null;
        }
        return signatures
                .find(obligation.id(), obligation.standing().nextRevision(), content)
                .isPresent();
    }

    /** What reports on the obligation are held against. */
    @Transactional
    List<Validation.InForce> rules(String id) {
        Obligation obligation = obligations.visible(id);
        return validation.rules(obligation, examination.indicators(obligation));
    }
}
