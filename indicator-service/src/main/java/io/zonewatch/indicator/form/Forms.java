package io.zonewatch.indicator.form;

import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.event.Outbox;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.indicator.IndicatorProblem;
import io.zonewatch.indicator.catalogue.IndicatorSet;
import io.zonewatch.indicator.catalogue.IndicatorSets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The forms: taken version by version; the version before ends where the next begins. */
@ApplicationScoped
class Forms {

    private final FormStore store;
    private final IndicatorSets indicators;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final BusinessClock clock;

    @Inject
    Forms(FormStore store, IndicatorSets indicators, Outbox outbox, AuditTrail audit, BusinessClock clock) {
        this.store = store;
        this.indicators = indicators;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes a form's first or next version.
     *
     * @throws Problem if the version exists or is not acceptable
     */
    @Transactional
    FormStore.Stored add(FormVersion form) {
        FormCheck.requireFrequencies(form);
        long sequence = store.next(form.code());
        List<FormVersion> before = store.versions(form.code());
        if (before.stream().anyMatch(one -> one.version() == form.version())) {
            throw Problem.of(IndicatorProblem.EXISTS, form.version());
        }
        Optional<FormVersion> latest = before.isEmpty() ? Optional.empty() : Optional.of(before.getLast());
        List<IndicatorSet> during = indicators.during(form.validFrom(), form.validTo());
        boolean begins = indicators.at(form.validFrom()).isPresent();
        FormCheck.require(form, begins, during, store::versions, latest, clock.today());
        latest.filter(previous ->
                        previous.validTo() == null || previous.validTo().compareTo(form.validFrom()) >= 0)
                .ifPresent(previous ->
                        store.replace(previous.endingWith(form.validFrom().previous())));
        store.insert(form);
        audit.record(new AuditEntry("form.added", "form", form.code(), null, latest.orElse(null), form, null));
        FormStore.Stored stored = find(form.code());
        outbox.append(FormEvents.of(stored.form(), sequence));
        return stored;
    }

    @Transactional
    FormStore.Stored find(String code) {
        return store.find(code).orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
    }

    @Transactional
    Page<Form> list(Paging paging) {
        Map<String, List<FormVersion>> forms = store.page(paging.after(), paging.limit() + 1).stream()
                .collect(Collectors.groupingBy(FormVersion::code, LinkedHashMap::new, Collectors.toList()));
        List<Form> rows = forms.entrySet().stream()
                .map(form -> new Form(form.getKey(), form.getValue()))
                .toList();
        return Page.cut(rows, paging, Form::code);
    }
}
