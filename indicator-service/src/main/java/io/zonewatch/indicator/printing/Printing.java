package io.zonewatch.indicator.printing;

import io.quarkus.qute.Engine;
import io.zonewatch.chassis.problem.Messages;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Language;
import io.zonewatch.indicator.catalogue.IndicatorSet;
import io.zonewatch.indicator.catalogue.IndicatorSets;
import io.zonewatch.indicator.form.FormLibrary;
import io.zonewatch.indicator.form.FormVersion;
import io.zonewatch.indicator.obligation.Obligation;
import io.zonewatch.indicator.obligation.ObligationRepository;
import io.zonewatch.indicator.submission.Reading;
import io.zonewatch.indicator.submission.Signature;
import io.zonewatch.indicator.unit.UnitNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Sets revisions of reports as pages, in the caller's language and scope. */
@ApplicationScoped
class Printing {

    private final ObligationRepository obligations;
    private final Reading reading;
    private final FormLibrary forms;
    private final IndicatorSets indicators;
    private final UnitNames units;
    private final Engine templates;
    private final Language language;
    private final Messages messages;

    @Inject
    Printing(
            ObligationRepository obligations,
            Reading reading,
            FormLibrary forms,
            IndicatorSets indicators,
            UnitNames units,
            Engine templates,
            Language language,
            Messages messages) {
        this.obligations = obligations;
        this.reading = reading;
        this.forms = forms;
        this.indicators = indicators;
        this.units = units;
        this.templates = templates;
        this.language = language;
        this.messages = messages;
    }

    /**
     * A revision as HTML.
     *
     * @throws Problem not found outside the caller's scope, and where there is no such revision
     */
    @Transactional
    String html(String id, int revision) {
        Obligation obligation = obligations.visible(id);
        Words words = new Words(language.current(), messages);
        Page page = page(obligation, reading.find(id, revision), words);
        return templates
                .getTemplate("printing/report.html")
                .data("page", page)
                .data("words", words)
                .data("style", Paper.SHEET.css())
                .render();
    }

    private Page page(Obligation obligation, Reading.Detail report, Words words) {
        FormVersion form = forms.version(obligation.form(), report.submission().formVersion());
        IndicatorSet known = indicators
                .at(obligation.period())
                .orElse(new IndicatorSet(report.submission().catalogueVersion(), Map.of()));
        Narrative narrative = new Narrative(report, form.narrative(), words);
        Revision revision = new Revision(report.submission(), obligation.standing(), words);
        return new Page(
                words.languageTag(),
                words.name(form.names()),
                units.on(obligation.unit(), obligation.period().end())
                        .map(words::name)
                        .orElse(obligation.unit().value()),
                obligation.period().label(words.locale()),
                revision.standing(),
                revision.facts(obligation),
                !report.precomputed().isEmpty(),
                new Figures(report, known, words).rows(),
                narrative.sections(),
                narrative.files(),
                signed(report.submission().signature(), words),
                report.submission().content());
    }

    private static Page.Signed signed(Signature signature, Words words) {
        return signature == null
                ? null
                : new Page.Signed(signature.signedBy(), words.moment(signature.signedAt()), signature.content());
    }
}
