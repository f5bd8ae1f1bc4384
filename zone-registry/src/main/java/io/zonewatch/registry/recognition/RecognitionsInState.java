package io.zonewatch.registry.recognition;

import io.zonewatch.registry.unit.UnitPart;
import io.zonewatch.reporting.UnitCode;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What the published state of zones says of what a feature recognises; what was recorded by mistake is left out. */
public abstract class RecognitionsInState implements UnitPart {

    private final Subject<?> subject;
    private final RecognitionStore store;

    /** The part of a feature. */
    protected RecognitionsInState(Subject<?> subject, RecognitionStore store) {
        this.subject = subject;
        this.store = store;
    }

    @Override
    public String member() {
        return subject.plural();
    }

    /** Of none is it said that nothing belongs to it: an import of recognitions adds some. */
    @Override
    public Set<UnitCode> hold(Collection<UnitCode> units) {
        store.hold(subject, units);
        return Set.of();
    }

    @Override
    public List<?> of(UnitCode unit) {
        return store.of(subject, unit).stream()
                .filter(one -> !one.line().steps().isEmpty())
                .map(PublishedRecognition::of)
                .toList();
    }
}
