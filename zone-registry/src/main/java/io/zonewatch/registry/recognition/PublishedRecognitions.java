package io.zonewatch.registry.recognition;

import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the published state of zones says of their recognitions. */
@ApplicationScoped
public class PublishedRecognitions {

    private final RecognitionStore store;

    @Inject
    PublishedRecognitions(RecognitionStore store) {
        this.store = store;
    }

    /** The recognitions of the units that ever had one; those recorded by mistake are left out. */
    public Map<UnitCode, ?> of(Subject<?> subject, Collection<UnitCode> units) {
        Map<UnitCode, List<PublishedRecognition>> published = new LinkedHashMap<>();
        store.of(subject, units).forEach(one -> {
            List<PublishedRecognition> list = published.computeIfAbsent(one.unit(), unit -> new ArrayList<>());
            if (!one.line().steps().isEmpty()) {
                list.add(PublishedRecognition.of(one));
            }
        });
        return published;
    }
}
