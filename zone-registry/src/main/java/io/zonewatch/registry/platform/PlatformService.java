package io.zonewatch.registry.platform;

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

/** Platforms of zones: recorded, led from state to state, corrected, read, counted. */
@ApplicationScoped
class PlatformService {

    static final Subject<Platform> PLATFORMS = new Subject<>("platform", Platform.class);

    private final Recognitions recognitions;
    private final RecognitionReading reading;
    private final RecognitionTexts texts;
    private final BusinessClock clock;

    @Inject
    PlatformService(
            Recognitions recognitions, RecognitionReading reading, RecognitionTexts texts, BusinessClock clock) {
        this.recognitions = recognitions;
        this.reading = reading;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Records a platform of a zone with its first step.
     *
     * @throws Problem as {@link Recognitions#begin}
     */
    PlatformView register(String unit, PlatformForm form) {
        return view(recognitions.begin(PLATFORMS, unit, form.platform(), form.state(), form.paper()));
    }

    /** Leads a platform to its next state, as {@link Recognitions#take}. */
    PlatformView take(String unit, String id, String ifMatch, State next, Paper paper) {
        return view(recognitions.take(PLATFORMS, unit, id, ifMatch, next, paper));
    }

    /** Corrects a step recorded by mistake, as {@link Recognitions#correct}. */
    PlatformView correct(String unit, String id, String ifMatch, Correction correction) {
        return view(recognitions.correct(PLATFORMS, unit, id, ifMatch, correction));
    }

    /** A platform at a moment, as {@link RecognitionReading#get}. */
    PlatformView get(String unit, String id, Moment moment) {
        return view(reading.get(PLATFORMS, unit, id, moment), moment);
    }

    /** Those of one zone that have begun at a moment. */
    Page<PlatformView> ofUnit(String unit, PlatformFilter filter, Moment moment, Paging paging) {
        return views(reading.list(PLATFORMS, unit, filter, moment, paging), moment);
    }

    /** Those of all zones in scope that have begun at a moment. */
    Page<PlatformView> list(PlatformFilter filter, Moment moment, Paging paging) {
        return views(reading.list(PLATFORMS, filter, moment, paging), moment);
    }

    /** How many there are at a moment. */
    RecognitionSummary summary(PlatformFilter filter, Moment moment) {
        return texts.summary(PLATFORMS, moment, reading.counts(PLATFORMS, filter, moment));
    }

    private Page<PlatformView> views(Page<Recognised<Platform>> page, Moment moment) {
        return new Page<>(page.items().stream().map(one -> view(one, moment)).toList(), page.next());
    }

    private PlatformView view(Recognised<Platform> one) {
        return view(one, new Moment(clock.today(), one.line().rows().getLast().recordedAt()));
    }

    private PlatformView view(Recognised<Platform> one, Moment moment) {
        return PlatformView.of(one, moment, texts);
    }
}
