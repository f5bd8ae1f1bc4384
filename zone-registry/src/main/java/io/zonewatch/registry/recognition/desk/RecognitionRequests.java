package io.zonewatch.registry.recognition.desk;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.chassis.web.Versioned;
import io.zonewatch.registry.AskedMoment;
import io.zonewatch.registry.Paper;
import io.zonewatch.registry.recognition.Correction;
import io.zonewatch.registry.recognition.Recognisable;
import io.zonewatch.registry.recognition.State;
import io.zonewatch.registry.recognition.reading.RecognitionFilter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Answers the requests of every feature whose things are recognised; a resource only declares them. */
@RequestScoped
public class RecognitionRequests {

    private final RecognitionDesk desk;
    private final Versioned versioned;
    private final BusinessClock clock;

    @Inject
    RecognitionRequests(RecognitionDesk desk, Versioned versioned, BusinessClock clock) {
        this.desk = desk;
        this.versioned = versioned;
        this.clock = clock;
    }

    /** One is recorded. */
    public <T extends Recognisable, V> Response register(Feature<T, V> feature, String unit, RecognitionForm<T> form) {
        RecognitionDesk.Shown<V> one = desk.register(feature, unit, form);
        URI location = URI.create("/api/v1/units/" + one.unit().value() + "/" + feature.plural() + "/" + one.id());
        return versioned.created(location, one.sequence(), one.view());
    }

    /** One is led to the state that the command of its path says. */
    public <T extends Recognisable, V> Response step(Feature<T, V> feature, Seen seen, String command, Paper paper) {
        return answer(desk.take(feature, seen, State.after(command).orElseThrow(), paper));
    }

    /** A step is corrected. */
    public <T extends Recognisable, V> Response correct(Feature<T, V> feature, Seen seen, Correction correction) {
        return answer(desk.correct(feature, seen, correction));
    }

    /** One is read. */
    public <T extends Recognisable, V> Response get(Feature<T, V> feature, Named named, AskedMoment moment) {
        return answer(desk.get(feature, named, moment.at(clock)));
    }

    /** Those of one zone are listed. */
    public <T extends Recognisable, V> Response ofUnit(
            Feature<T, V> feature, String unit, RecognitionFilter filter, AskedMoment moment, Paging paging) {
        return versioned.list(desk.ofUnit(feature, unit, filter, moment.at(clock), paging));
    }

    /** Those of all zones are listed. */
    public <T extends Recognisable, V> Response list(
            Feature<T, V> feature, RecognitionFilter filter, AskedMoment moment, Paging paging) {
        return versioned.list(desk.list(feature, filter, moment.at(clock), paging));
    }

    /** They are counted. */
    public Response summary(Feature<?, ?> feature, RecognitionFilter filter, AskedMoment moment) {
        return versioned.list(desk.summary(feature, filter, moment.at(clock)));
    }

    private Response answer(RecognitionDesk.Shown<?> one) {
        return versioned.ok(one.sequence(), one.view());
    }
}
