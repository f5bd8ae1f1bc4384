package io.zonewatch.registry.designation;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.registry.Moment;
import io.zonewatch.registry.Paper;
import io.zonewatch.registry.recognition.Correction;
import io.zonewatch.registry.recognition.Recognised;
import io.zonewatch.registry.recognition.Recognitions;
import io.zonewatch.registry.recognition.State;
import io.zonewatch.registry.recognition.Subject;
import io.zonewatch.registry.recognition.reading.RecognitionReading;
import io.zonewatch.registry.recognition.reading.RecognitionSummary;
import io.zonewatch.registry.recognition.reading.RecognitionTexts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Designations of zones: recorded, led from state to state, corrected, read, counted. */
@ApplicationScoped
class DesignationService {

    static final Subject<Designation> DESIGNATIONS = new Subject<>("designation", Designation.class);

    private final Recognitions recognitions;
    private final RecognitionReading reading;
    private final RecognitionTexts texts;
    private final BusinessClock clock;

    @Inject
    DesignationService(
            Recognitions recognitions, RecognitionReading reading, RecognitionTexts texts, BusinessClock clock) {
        this.recognitions = recognitions;
        this.reading = reading;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Records a designation of a zone with its first step.
     *
     * @throws Problem as {@link Recognitions#begin}; recognition-invalid if the kind is of another level
     */
    DesignationView register(String unit, DesignationForm form) {
        return view(recognitions.begin(DESIGNATIONS, unit, form.designation(), form.state(), form.paper()));
    }

    /** Leads a designation to its next state, as {@link Recognitions#take}. */
    DesignationView take(String unit, String id, String ifMatch, State next, Paper paper) {
        return view(recognitions.take(DESIGNATIONS, unit, id, ifMatch, next, paper));
    }

    /** Corrects a step recorded by mistake, as {@link Recognitions#correct}. */
    DesignationView correct(String unit, String id, String ifMatch, Correction correction) {
        return view(recognitions.correct(DESIGNATIONS, unit, id, ifMatch, correction));
    }

    /** A designation at a moment, as {@link RecognitionReading#get}. */
    DesignationView get(String unit, String id, Moment moment) {
        return view(reading.get(DESIGNATIONS, unit, id, moment), moment);
    }

    /** Those of one zone that have begun at a moment. */
    Page<DesignationView> ofUnit(String unit, DesignationFilter filter, Moment moment, Paging paging) {
        return views(reading.list(DESIGNATIONS, unit, filter, moment, paging), moment);
    }

    /** Those of all zones in scope that have begun at a moment. */
    Page<DesignationView> list(DesignationFilter filter, Moment moment, Paging paging) {
        return views(reading.list(DESIGNATIONS, filter, moment, paging), moment);
    }

    /** How many there are at a moment. */
    RecognitionSummary summary(DesignationFilter filter, Moment moment) {
        return texts.summary(DESIGNATIONS, moment, reading.counts(DESIGNATIONS, filter, moment));
    }

    private Page<DesignationView> views(Page<Recognised<Designation>> page, Moment moment) {
        return new Page<>(page.items().stream().map(one -> view(one, moment)).toList(), page.next());
    }

    private DesignationView view(Recognised<Designation> one) {
        return view(one, new Moment(clock.today(), one.line().rows().getLast().recordedAt()));
    }

    private DesignationView view(Recognised<Designation> one, Moment moment) {
        return DesignationView.of(one, moment, texts);
    }
}
