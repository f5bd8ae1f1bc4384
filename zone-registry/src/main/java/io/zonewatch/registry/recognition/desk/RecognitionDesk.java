package io.zonewatch.registry.recognition.desk;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.registry.Moment;
import io.zonewatch.registry.Paper;
import io.zonewatch.registry.recognition.Correction;
import io.zonewatch.registry.recognition.Recognisable;
import io.zonewatch.registry.recognition.Recognised;
import io.zonewatch.registry.recognition.Recognitions;
import io.zonewatch.registry.recognition.State;
import io.zonewatch.registry.recognition.reading.RecognitionFilter;
import io.zonewatch.registry.recognition.reading.RecognitionReading;
import io.zonewatch.registry.recognition.reading.RecognitionSummary;
import io.zonewatch.registry.recognition.reading.RecognitionTexts;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** What is recognised of zones: recorded, led from state to state, corrected, read, counted, and shown as its feature says. */
@ApplicationScoped
class RecognitionDesk {

    private final Recognitions recognitions;
    private final RecognitionReading reading;
    private final RecognitionTexts texts;
    private final BusinessClock clock;

    @Inject
    RecognitionDesk(
            Recognitions recognitions, RecognitionReading reading, RecognitionTexts texts, BusinessClock clock) {
        this.recognitions = recognitions;
        this.reading = reading;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * One, as it is shown.
     *
     * @param sequence counts what was recorded of it: the version of its entity tag
     */
    record Shown<V>(UnitCode unit, UUID id, long sequence, V view) {}

    /**
     * Records one with its first step.
     *
     * @throws Problem as {@link Recognitions#begin} and {@link RecognitionForm#what}
     */
    <T extends Recognisable, V> Shown<V> register(Feature<T, V> feature, String unit, RecognitionForm<T> form) {
        return shown(feature, recognitions.begin(feature.subject(), unit, form.what(), form.state(), form.paper()));
    }

    /** Leads one to its next state, as {@link Recognitions#take}. */
    <T extends Recognisable, V> Shown<V> take(Feature<T, V> feature, Seen seen, State next, Paper paper) {
        return shown(feature, recognitions.take(feature.subject(), seen.code, seen.id, seen.ifMatch, next, paper));
    }

    /** Corrects a step recorded by mistake, as {@link Recognitions#correct}. */
    <T extends Recognisable, V> Shown<V> correct(Feature<T, V> feature, Seen seen, Correction correction) {
        return shown(feature, recognitions.correct(feature.subject(), seen.code, seen.id, seen.ifMatch, correction));
    }

    /** One at a moment, as {@link RecognitionReading#get}. */
    <T extends Recognisable, V> Shown<V> get(Feature<T, V> feature, Named named, Moment moment) {
        return shown(feature, reading.get(feature.subject(), named.code, named.id, moment), moment);
    }

    /** Those of one zone that have begun at a moment. */
    <T extends Recognisable, V> Page<V> ofUnit(
            Feature<T, V> feature, String unit, RecognitionFilter filter, Moment moment, Paging paging) {
        return views(feature, reading.list(feature.subject(), unit, filter, moment, paging), moment);
    }

    /** Those of all zones that the caller's scope held, and that have begun at a moment. */
    <T extends Recognisable, V> Page<V> list(
            Feature<T, V> feature, RecognitionFilter filter, Moment moment, Paging paging) {
        return views(feature, reading.list(feature.subject(), filter, moment, paging), moment);
    }

    /** How many there are at a moment. */
    RecognitionSummary summary(Feature<?, ?> feature, RecognitionFilter filter, Moment moment) {
        return texts.summary(feature.subject(), moment, reading.counts(feature.subject(), filter, moment));
    }

    private <T extends Recognisable, V> Page<V> views(Feature<T, V> feature, Page<Recognised<T>> page, Moment moment) {
        return new Page<>(
                page.items().stream()
                        .map(one -> feature.look().of(one, moment, texts))
                        .toList(),
                page.next());
    }

    private <T extends Recognisable, V> Shown<V> shown(Feature<T, V> feature, Recognised<T> one) {
        Moment now = new Moment(clock.today(), one.line().rows().getLast().recordedAt());
        return shown(feature, one, now);
    }

    private <T extends Recognisable, V> Shown<V> shown(Feature<T, V> feature, Recognised<T> one, Moment moment) {
        V view = feature.look().of(one, moment, texts);
        return new Shown<>(one.unit(), one.id(), one.line().sequence(moment.known()), view);
    }
}
