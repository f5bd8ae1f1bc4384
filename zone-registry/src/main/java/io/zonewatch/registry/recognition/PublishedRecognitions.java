package io.zonewatch.registry.recognition;

import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What the published state of zones says of their recognitions. */
@ApplicationScoped
public class PublishedRecognitions {

    private final RecognitionStore store;

    @Inject
    PublishedRecognitions(RecognitionStore store) {
        this.store = store;
    }

    /** The recognitions of a zone; those recorded by mistake are left out. */
    public List<?> of(Subject<?> subject, UnitCode unit) {
        return store.of(subject, unit).stream()
                .filter(one -> !one.line().steps().isEmpty())
                .map(PublishedRecognition::of)
                .toList();
    }
}
