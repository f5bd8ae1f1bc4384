package io.zonewatch.registry.recognition;

import io.zonewatch.reporting.UnitCode;
import jakarta.transaction.TransactionScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What is recognised of units that the transaction keeps from other changes, read ahead: it stays what is on record as long as
 * the transaction lasts, with its own changes.
 */
@TransactionScoped
class HeldRecognitions {

    private final Map<Place, List<Recognised<?>>> held = new HashMap<>();

    /** Of what, and whose. */
    private record Place(String subject, UnitCode unit) {}

    void put(Subject<?> subject, UnitCode unit, List<? extends Recognised<?>> all) {
        held.put(new Place(subject.word(), unit), new ArrayList<>(all));
    }

    boolean has(Subject<?> subject, UnitCode unit) {
        return held.containsKey(new Place(subject.word(), unit));
    }

    /** All of a unit, in the order of their ids; they are of the subject's shape since they were put under it. */
    @SuppressWarnings("unchecked")
    <T extends Recognisable> List<Recognised<T>> get(Subject<T> subject, UnitCode unit) {
        return (List<Recognised<T>>) (List<?>) List.copyOf(held.get(new Place(subject.word(), unit)));
    }

    /** Keeps one as it is now. */
    void change(Subject<?> subject, Recognised<?> one) {
        List<Recognised<?>> all = held.get(new Place(subject.word(), one.unit()));
        UUID id = one.id();
        all.removeIf(other -> other.id().equals(id));
        all.add(one);
    }
}
