package io.zonewatch.registry.recognition.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.web.Language;
import io.zonewatch.registry.AskedMoment;
import io.zonewatch.registry.Moment;
import io.zonewatch.registry.recognition.Recognisable;
import io.zonewatch.registry.recognition.Recognised;
import io.zonewatch.registry.recognition.Step;
import io.zonewatch.registry.recognition.Subject;
import io.zonewatch.registry.recognition.reading.RecognitionFilter;
import io.zonewatch.registry.recognition.reading.RecognitionReading;
import io.zonewatch.registry.unit.Names;
import io.zonewatch.registry.unit.reading.UnitFilter;
import io.zonewatch.registry.unit.reading.UnitList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes rows: each recognition with its state on the day, and all steps that were known at the instant. */
@ApplicationScoped
public class RecognitionExport {

    private final RecognitionReading reading;
    private final UnitList units;
    private final Language language;
    private final ObjectMapper mapper;
    private final BusinessClock clock;

    @Inject
    RecognitionExport(
            RecognitionReading reading, UnitList units, Language language, ObjectMapper mapper, BusinessClock clock) {
        this.reading = reading;
        this.units = units;
        this.language = language;
        this.mapper = mapper;
        this.clock = clock;
    }

    <T extends Recognisable> List<JsonNode> rows(Subject<T> subject, RecognitionFilter filter, AskedMoment asked) {
        Moment moment = asked.at(clock);
        Map<String, String> names = names(moment);
        return reading.all(subject, filter, moment).stream()
                .<JsonNode>map(one -> row(one, names.get(one.unit().value()), moment))
                .toList();
    }

    private ObjectNode row(Recognised<?> one, String unitName, Moment moment) {
        ObjectNode row = mapper.valueToTree(one.what());
        row.put("unit", one.unit().value()).put("unitName", unitName);
        one.line().at(moment).ifPresent(step -> row.put("state", step.state().name())
                .put("since", step.paper().on().toString()));
        for (Step step : one.line().steps(moment.known())) {
            row.putObject(StatedLine.member(step.state()))
                    .put("on", step.paper().on().toString())
                    .put("documentNumber", step.paper().documentNumber());
            row.put("reason", step.paper().reason());
        }
        return row;
    }

    /** What the units were called on the day. */
    private Map<String, String> names(Moment moment) {
        boolean english = Locale.ENGLISH.getLanguage().equals(language.current().getLanguage());
        Map<String, String> called = new HashMap<>();
        units.find(UnitFilter.of(Map.of()), moment, "", Integer.MAX_VALUE).forEach(unit -> {
            Names names = unit.version().attributes().names();
            called.put(unit.code().value(), english ? names.en() : names.zh());
        });
        return called;
    }
}
